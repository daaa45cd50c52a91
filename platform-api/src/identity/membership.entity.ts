import { defineEntity } from '@mikro-orm/core';
import { instant, integer, oneOf, uuid } from '../database/columns.ts';

/** What a member may do in a shop; the abilities of each are in access. */
export type StaffRole = 'owner' | 'manager' | 'warehouse';

/** Directory. One row is one staff member's role in one tenant. */
export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    staffId: uuid().primary(),
    ownerTenantId: integer().primary(),
    role: oneOf<StaffRole>(),
    createdAt: instant(),
  },
  indexes: [{ name: 'ix_membership_tenant', properties: ['ownerTenantId'] }],
});
