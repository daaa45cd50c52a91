import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/database/index.ts';
import { JobWorker } from '../../src/jobs/job.worker.ts';
import { Relay } from '../../src/jobs/relay.ts';
import { inTenant, newId, type TenantId } from '../../src/kernel/index.ts';

const PATIENCE_MS = 15_000;

/** Waits until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not become so within ${PATIENCE_MS} ms.`);
    await sleep(25);
  }
}

/**
 * Runs relay and worker until a shop has no job left, then stops them. A job that fails for good fails the test. Sweeps
 * are run by the tests themselves, one by one.
 */
export async function finishJobs(app: NestFastifyApplication, tenant: TenantId): Promise<void> {
  const [relay, worker] = [app.get(Relay), app.get(JobWorker)];
  worker.start();
  relay.start();
  try {
    await until(async () =>
      (await jobs(app, tenant)).every(({ state }) => state === 'done' || state === 'failed'),
    );
  } finally {
    await relay.stop();
    await worker.stop();
  }
  const failed = (await jobs(app, tenant)).filter(({ state }) => state === 'failed');
  if (failed.length > 0) throw new Error(failed.map((job) => `${job.job}: ${job.last_error}`).join('\n'));
}

/** A shop's jobs, oldest first. */
export async function jobs(
  app: NestFastifyApplication,
  tenant: TenantId,
): Promise<{ id: string; job: string; state: string; last_error: string | null }[]> {
  return await inTenant(tenant, 'test', () =>
    app
      .get(Database)
      .db.selectFrom('outbox_entry')
      .select(['id', 'job', 'state', 'last_error'])
      .where('tenant_id', '=', tenant)
      .orderBy('id')
      .execute(),
  );
}

/** A job that gave up: an index that nobody could write. @returns its id. */
export async function addFailedJob(
  app: NestFastifyApplication,
  tenant: TenantId,
  changes: { lastError?: string; payload?: object } = {},
): Promise<string> {
  const [id, now] = [newId(), new Date()];
  await inTenant(tenant, 'test', () =>
    app
      .get(Database)
      .db.insertInto('outbox_entry')
      .values({
        tenant_id: tenant,
        id,
        job: 'search.rebuild',
        payload: JSON.stringify(changes.payload ?? {}),
        state: 'failed',
        coalesce_key: null,
        available_at: now,
        lease_until: new Date(now.getTime() + 3_600_000),
        attempts: 8,
        last_error: changes.lastError ?? 'The index does not answer.',
        request_id: null,
        created_at: now,
        done_at: null,
      })
      .execute(),
  );
  return id;
}
