import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../../src/database/index.ts';
import { ExpireOrphanHoldsSweep } from '../../../src/inventory/expire-orphan-holds.job.ts';
import { inTenant, type TenantId } from '../../../src/kernel/index.ts';
import { jobs } from '../../harness/index.ts';
import type { World } from './world.ts';

const PATIENCE_MS = 60_000;

/** Waits until something is so, longer than a restarted worker needs for everything that it finds. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline)
      throw new Error(`${what}: not so within ${PATIENCE_MS} ms. Last seen: ${JSON.stringify(seen)}`);
    await sleep(50);
  }
}

/** Waits until the worker has done all of a shop's jobs. */
export async function jobsDone(world: World, tenant: TenantId): Promise<void> {
  await eventually(
    'all jobs are done',
    async () =>
      (await jobs(world.app, tenant))
        .filter(({ state }) => state !== 'done')
        .map(({ job, state, last_error: why }) => ({ job, state, why })),
    (unfinished) => unfinished.length === 0,
  );
}

/**
 * Lets the minute pass that a process is given which died in the middle of something: after it a repeat of its request is
 * taken for a new one, and what it asked Toss is asked after. (Time is moved in the rows; nobody waits.)
 */
export async function aMinuteLater(world: World, tenant: TenantId): Promise<void> {
  const past = new Date(Date.now() - 1_000);
  await inTenant(tenant, 'test', async () => {
    const { db } = world.app.get(Database);
    await db
      .updateTable('idempotency_key')
      .set({ running_until: past })
      .where('tenant_id', '=', tenant)
      .where('state', '=', 'running')
      .execute();
    await db
      .updateTable('payment_attempt')
      .set({ check_at: past })
      .where('tenant_id', '=', tenant)
      .where('check_at', 'is not', null)
      .execute();
    await db
      .updateTable('payment_cancel')
      .set({ check_at: past })
      .where('tenant_id', '=', tenant)
      .where('check_at', 'is not', null)
      .execute();
  });
}

/** Lets the hold time pass for claims that no order has, and runs what the worker runs every minute. */
export async function holdsRunOut(world: World, tenant: TenantId, exceptOrderId: string): Promise<void> {
  await inTenant(tenant, 'test', async () => {
    await world.app
      .get(Database)
      .db.updateTable('stock_reservation')
      .set({ expires_at: new Date(Date.now() - 3_600_000) })
      .where('tenant_id', '=', tenant)
      .where('state', '=', 'held')
      .where('order_id', '<>', exceptOrderId)
      .execute();
  });
  await world.app.get(ExpireOrphanHoldsSweep).run();
}
