import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, oneOf, text } from '../database/columns.ts';

/** `preparing`: only its staff see the shop. `open`: it sells. `suspended`: the platform closed it. */
export type TenantStatus = 'preparing' | 'open' | 'suspended';

/** Directory. One row is one shop owner's business on the platform. */
export const Tenant = defineEntity({
  name: 'Tenant',
  tableName: 'tenant',
  properties: {
    id: integer().primary().autoincrement(),
    slug: code(40).unique('uq_tenant_slug'),
    name: text(80),
    status: oneOf<TenantStatus>(),
    plan: code(32),
    /** When it was first opened; a suspended tenant that was open before is open again when it is resumed. */
    openedAt: instant().nullable(),
    /** When its owner closed it for a while; such a shop stays closed when a suspension ends. */
    pausedAt: instant().nullable(),
    suspendedAt: instant().nullable(),
    suspendReason: text(500).nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
});
