import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, readJson, storedInstant, type Db } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { httpErrors } from './http.errors.ts';

const RUNNING_MS = 60_000;
const KEPT_MS = 24 * 60 * 60_000;
const FORGET_AGAIN_MS = 500;
const FORGOTTEN_A_ROUND = 1_000;

/** One request that named an Idempotency-Key. `scopeHash` covers caller, route and key. */
export interface IdempotentRequest {
  readonly tenant: TenantId;
  readonly scopeHash: string;
  readonly bodyHash: string;
}

/** Writes the result beside the effect, in the effect's own transaction. */
export type MarkDone<T extends object> = (tx: Db, result: T) => Promise<void>;

/**
 * Makes a repeat of a request answer what the first one did. Stored in the database, so it holds when Redis is empty.
 * Rows are swept after 24 hours.
 */
@Injectable()
export class IdempotencyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `effect` at most once for the request and returns its result, fresh or remembered. `effect` must call `mark`
   * inside the transaction that makes its change; when it throws, the key is free again.
   * @throws idempotency.key-reused (422) for another body, idempotency.still-running (409) while the first one runs.
   */
  async once<T extends object>(
    request: IdempotentRequest,
    effect: (mark: MarkDone<T>) => Promise<void>,
  ): Promise<T> {
    const now = this.clock.now();
    const runningUntil = new Date(now.getTime() + RUNNING_MS);
    const remembered = await this.begin<T>(request, now, runningUntil);
    if (remembered !== null) return remembered;
    let result: T | null = null;
    try {
      await effect(async (tx, value) => {
        const marked = await tx
          .updateTable('idempotency_key')
          .set({ state: 'done', result: JSON.stringify(value) })
          .where('tenant_id', '=', request.tenant)
          .where('scope_hash', '=', request.scopeHash)
          .where('state', '=', 'running')
          .where('running_until', '=', storedInstant(runningUntil))
          .executeTakeFirst();
        // Taken for dead and replaced by a repeat: only one of the two may commit its effect.
        if (marked.numUpdatedRows === 0n) throw httpErrors.stillRunning();
        result = value;
      });
    } catch (error) {
      // Without a database the key cannot be freed now; whoever repeats the request once there is one must not wait for
      // the time that a dead process is given.
      await this.forget(request, runningUntil).catch(() => void this.forgetLater(request, runningUntil));
      throw error;
    }
    if (result === null) throw new Error('An idempotent effect ended without marking its result.');
    return result;
  }

  /** Forgets a shop's keys of more than a day ago, a bounded number at a time; tells how many. */
  async forgetOld(tenant: TenantId): Promise<number> {
    const before = storedInstant(new Date(this.clock.now().getTime() - KEPT_MS));
    const gone = await this.database.db
      .deleteFrom('idempotency_key')
      .where('tenant_id', '=', tenant)
      .where('created_at', '<', before)
      .limit(FORGOTTEN_A_ROUND)
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  }

  private async begin<T>(request: IdempotentRequest, now: Date, runningUntil: Date): Promise<T | null> {
    try {
      await this.database.db
        .insertInto('idempotency_key')
        .values({
          tenant_id: request.tenant,
          scope_hash: request.scopeHash,
          body_hash: request.bodyHash,
          state: 'running',
          result: null,
          running_until: runningUntil,
          created_at: now,
        })
        .execute();
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    return await this.resume<T>(request, now, runningUntil);
  }

  /** The key is known: replay it, refuse it, or take over from a process that died. */
  private async resume<T>(request: IdempotentRequest, now: Date, runningUntil: Date): Promise<T | null> {
    const row = await this.database.db
      .selectFrom('idempotency_key')
      .select(['body_hash', 'state', 'result'])
      .where('tenant_id', '=', request.tenant)
      .where('scope_hash', '=', request.scopeHash)
      .executeTakeFirst();
    if (row === undefined) throw httpErrors.stillRunning();
    if (row.body_hash !== request.bodyHash) throw httpErrors.keyReused();
    if (row.state === 'done') return readJson(row.result) as T;
    const taken = await this.database.db
      .updateTable('idempotency_key')
      .set({ running_until: runningUntil })
      .where('tenant_id', '=', request.tenant)
      .where('scope_hash', '=', request.scopeHash)
      .where('state', '=', 'running')
      .where('running_until', '<', storedInstant(now))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) throw httpErrors.stillRunning();
    return null;
  }

  private async forgetLater(request: IdempotentRequest, runningUntil: Date): Promise<void> {
    while (this.clock.now() < runningUntil) {
      await sleep(FORGET_AGAIN_MS, undefined, { ref: false });
      try {
        await this.forget(request, runningUntil);
        return;
      } catch {
        // The database is still away; after `runningUntil` a repeat takes the key over by itself.
      }
    }
  }

  /** Frees the key, unless a repeat has taken it over. */
  private async forget(request: IdempotentRequest, runningUntil: Date): Promise<void> {
    await this.database.db
      .deleteFrom('idempotency_key')
      .where('tenant_id', '=', request.tenant)
      .where('scope_hash', '=', request.scopeHash)
      .where('state', '=', 'running')
      .where('running_until', '=', storedInstant(runningUntil))
      .execute();
  }
}
