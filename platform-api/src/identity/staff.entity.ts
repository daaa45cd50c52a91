import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, text, uuid } from '../database/columns.ts';

/** Directory. One row is one person who works in one or more shops, or operates the platform. */
export const Staff = defineEntity({
  name: 'Staff',
  tableName: 'staff',
  properties: {
    id: uuid().primary(),
    email: code(190).unique('uq_staff_email'),
    name: text(80),
    passwordHash: code(255).nullable(),
    failedSignIns: integer().default(0),
    lockedUntil: instant().nullable(),
    createdAt: instant(),
  },
});
