import { defineEntity } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  integer,
  json,
  oneOf,
  tenantFilter,
  tenantKey,
  text,
} from '../database/columns.ts';

/** `pending`: not handed over. `sent`: in BullMQ under a lease. `done`: handled. `failed`: gave up, kept for re-run. */
export type OutboxState = 'pending' | 'sent' | 'done' | 'failed';

/** One row is one job, committed with the change that caused it. Its id is the job's id in BullMQ. */
export const OutboxEntry = defineEntity({
  name: 'OutboxEntry',
  tableName: 'outbox_entry',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    job: code(64),
    payload: json<object>(),
    state: oneOf<OutboxState>(),
    /** A pending row with the same key absorbs a second one (coalescing); null never does. */
    coalesceKey: code(120).nullable(),
    availableAt: instant(),
    leaseUntil: instant().nullable(),
    attempts: integer().default(0),
    lastError: text(2000).nullable(),
    requestId: code(64).nullable(),
    createdAt: instant(),
    doneAt: instant().nullable(),
  },
  uniques: [{ name: 'uq_outbox_entry_coalesce', properties: ['tenantId', 'coalesceKey'] }],
  indexes: [
    { name: 'ix_outbox_entry_relay', properties: ['state', 'availableAt'] },
    { name: 'ix_outbox_entry_tenant', properties: ['tenantId', 'state', 'availableAt'] },
    { name: 'ix_outbox_entry_lease', properties: ['state', 'leaseUntil'] },
  ],
  filters: tenantFilter,
});
