import { Injectable } from '@nestjs/common';
import { sendAlong, type Db } from '../database/index.ts';
import { Clock, currentScope, newId, type TenantId } from '../kernel/index.ts';
import type { JobDefinition } from './job.ts';
import { restartFailed } from './outbox.queries.ts';

/** How a job is added. */
export interface OutboxOptions {
  /**
   * A pending job with the same key absorbs this one (its payload stays). For "something about X changed" jobs whose
   * handler reads the newest state.
   */
  readonly coalesceKey?: string;
  /** Not before this instant; now when left out. */
  readonly availableAt?: Date;
}

/** Adds jobs inside the transaction of the change that causes them. The only way to enqueue anything. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Adds a job; it exists if and only if `tx` commits. */
  async add<Payload extends object>(
    tx: Db,
    tenant: TenantId,
    job: JobDefinition<Payload>,
    payload: Payload,
    options: OutboxOptions = {},
  ): Promise<void> {
    await this.addMany(tx, tenant, job, [{ payload, ...options }]);
  }

  /** Lets a job that has failed begin anew at once; false when it is not failed (any more) or not there. */
  async retry(tx: Db, tenant: TenantId, id: string): Promise<boolean> {
    return await restartFailed(tx, tenant, id, this.clock.now());
  }

  /** Adds several jobs of one kind with one statement. */
  async addMany<Payload extends object>(
    tx: Db,
    tenant: TenantId,
    job: JobDefinition<Payload>,
    entries: readonly ({ readonly payload: Payload } & OutboxOptions)[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const now = this.clock.now();
    const requestId = currentScope()?.requestId ?? null;
    const insert = tx.insertInto('outbox_entry').values(
      entries.map(({ payload, coalesceKey, availableAt }) => ({
        tenant_id: tenant,
        id: newId(),
        job: job.name,
        payload: JSON.stringify(job.schema.parse(payload)),
        state: 'pending' as const,
        coalesce_key: coalesceKey ?? null,
        available_at: availableAt ?? now,
        lease_until: null,
        last_error: null,
        request_id: requestId,
        created_at: now,
        done_at: null,
      })),
    );
    // The relay clears the key when it hands a job over, so only a pending one absorbs; the no-op update takes its lock,
    // which makes this transaction's change visible to the handler or waits for the hand-over.
    await sendAlong(
      tx,
      insert.onDuplicateKeyUpdate((eb) => ({ coalesce_key: eb.ref('outbox_entry.coalesce_key') })),
    );
  }
}
