import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, oneOf, text, uuid } from '../database/columns.ts';

export type SessionKind = 'customer' | 'staff';

/**
 * Directory. One row is one signed-in device: a family of refresh tokens that replace each other. Redis holds the
 * current hashes as the fast copy; this row is the truth, so an emptied Redis signs nobody out.
 */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: uuid().primary(),
    kind: oneOf<SessionKind>(),
    subjectId: uuid(),
    ownerTenantId: integer().nullable(),
    tokenHash: code(64).unique('uq_session_token'),
    previousTokenHash: code(64).nullable().unique('uq_session_previous_token'),
    /** Until then the previous token is answered with the same successor (two tabs refreshing at once). */
    previousValidUntil: instant().nullable(),
    /** Sealed with the platform's key: the successor handed out again inside the grace time. */
    successorSealed: code(512).nullable(),
    userAgent: text(255),
    createdAt: instant(),
    lastUsedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant().nullable(),
    revokedWhy: code(64).nullable(),
  },
  indexes: [{ name: 'ix_session_subject', properties: ['subjectId'] }],
});
