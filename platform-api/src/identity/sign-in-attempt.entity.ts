import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, uuid } from '../database/columns.ts';

/** Directory. One row is one Kakao sign-in on its way: what was sent to Kakao and what must come back. */
export const SignInAttempt = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    id: uuid().primary(),
    ownerTenantId: integer(),
    host: code(190),
    returnTo: code(500),
    /** Hash of the `__Host-` cookie set on the shop's host before the redirect. */
    browserHash: code(64),
    nonce: code(64),
    codeVerifier: code(128),
    /** Hash of the single-use hand-over code, once Kakao answered. */
    handOverHash: code(64).nullable().unique('uq_sign_in_attempt_hand_over'),
    handOverExpiresAt: instant().nullable(),
    customerId: uuid().nullable(),
    usedAt: instant().nullable(),
    createdAt: instant(),
    expiresAt: instant(),
  },
  indexes: [{ name: 'ix_sign_in_attempt_expiry', properties: ['expiresAt'] }],
});
