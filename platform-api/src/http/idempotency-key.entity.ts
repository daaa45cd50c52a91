import { defineEntity } from '@mikro-orm/core';
import { code, instant, json, oneOf, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is one unsafe request that named an Idempotency-Key, and what came of it. Kept for 24 hours. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    tenantId: tenantKey(),
    /** SHA-256 of caller, route and key. */
    scopeHash: code(64).primary(),
    bodyHash: code(64),
    state: oneOf<'running' | 'done'>(),
    result: json<object>().nullable(),
    runningUntil: instant(),
    createdAt: instant(),
  },
  indexes: [{ name: 'ix_idempotency_key_age', properties: ['tenantId', 'createdAt'] }],
  filters: tenantFilter,
});
