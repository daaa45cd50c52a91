import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager, MikroORM } from '@mikro-orm/mysql';
import type { TenantId } from '../kernel/index.ts';
import type { Db } from './tables.ts';

const RETRIES_MAX = 5;
const RETRYABLE = new Set([1213, 1205]); // deadlock victim, lock wait timeout

/** The database: reads on `db`, changes in `transaction` (Kysely) or `unitOfWork` (MikroORM). */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(readonly orm: MikroORM) {}

  /** Runs each statement on its own, outside any transaction. */
  get db(): Db {
    return this.orm.em.getKysely();
  }

  /**
   * Runs one statement that changes something, outside any transaction. It too can be the victim of a deadlock: an insert
   * with a unique key locks the gap that a neighbour's insert goes into. Then it runs again, like {@link transaction}.
   */
  async statement<T>(run: (db: Db) => Promise<T>): Promise<T> {
    return await retrying(() => run(this.db));
  }

  /**
   * Runs `work` in one READ COMMITTED transaction. A deadlock or lock time-out rolls back and runs `work` again (up to
   * five times, with jitter), so it must have no effect outside the database.
   */
  async transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    return await retrying(() => this.db.transaction().execute(work));
  }

  /**
   * Runs `work` with MikroORM's unit of work for one tenant and flushes it in one transaction. `tx` is the same
   * transaction for Kysely and the outbox. Retried like {@link transaction}.
   */
  async unitOfWork<T>(tenant: TenantId, work: (em: EntityManager, tx: Db) => Promise<T>): Promise<T> {
    return await retrying(() => {
      const em = this.orm.em.fork();
      em.setFilterParams('tenant', { tenantId: tenant });
      return em.transactional(async (inner) => {
        inner.setFilterParams('tenant', { tenantId: tenant });
        return await work(inner, inner.getKysely());
      });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close(true);
  }
}

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= RETRIES_MAX || !isRetryable(error)) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && RETRYABLE.has(Number(error.errno));
}

/**
 * What the server says while it starts or ends: too many connections, shutting down (twice), connection killed (in the
 * numbers of MySQL and of MariaDB).
 */
const AWAY = new Set([1040, 1053, 1077, 1927, 3169]);

/**
 * True when a statement failed because there was no server to run it, not because of what it said: refused, cut off in the
 * middle, or shutting down. Whether a commit that was cut off counts is not known then.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The driver marks as fatal what ended its connection, and what was asked on a connection that had ended.
  if ('fatal' in error && error.fatal === true) return true;
  if ('errno' in error && AWAY.has(Number(error.errno))) return true;
  return isDatabaseAway(error.cause);
}

/** True when a statement failed because of a unique key; pass the key's name to ask for that one. */
export function isDuplicateKey(error: unknown, keyName?: string): boolean {
  const duplicate = error instanceof Error && 'errno' in error && error.errno === 1062;
  return duplicate && (keyName === undefined || error.message.includes(keyName));
}
