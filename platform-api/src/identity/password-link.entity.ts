import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, oneOf, uuid } from '../database/columns.ts';

/** `welcome`: the first password of somebody who was invited. `reset`: a forgotten one. */
export type PasswordLinkPurpose = 'welcome' | 'reset';

/** Directory. One row is one mailed link with which a staff member sets a password, once. */
export const PasswordLink = defineEntity({
  name: 'PasswordLink',
  tableName: 'password_link',
  properties: {
    /** Keyed hash of the link's secret; the secret itself is only in the mail. */
    tokenHash: code(64).primary(),
    staffId: uuid(),
    purpose: oneOf<PasswordLinkPurpose>(),
    /** The shop in whose name the mail went out. */
    ownerTenantId: integer().nullable(),
    createdAt: instant(),
    expiresAt: instant(),
    usedAt: instant().nullable(),
  },
  indexes: [{ name: 'ix_password_link_staff', properties: ['staffId', 'createdAt'] }],
});
