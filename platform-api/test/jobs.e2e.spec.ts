import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { AppModule } from '../src/app.module.ts';
import { Database } from '../src/database/index.ts';
import { Handles, JobQueue, JobsRuntime, Outbox, defineJob, type JobHandler } from '../src/jobs/index.ts';
import { acrossTenants, currentScope, inTenant, tenantId, type TenantId } from '../src/kernel/index.ts';

const probed = defineJob({
  name: 'test.probed',
  schema: z.object({ n: z.int() }),
  attempts: 3,
  backoffMs: 10,
});

@Handles(probed)
@Injectable()
class ProbeJob implements JobHandler<{ n: number }> {
  readonly seen: { tenant: number | null; n: number }[] = [];
  failures = 0;

  handle(_tenant: TenantId, payload: { n: number }): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('probe fails'));
    }
    this.seen.push({ tenant: currentScope()?.tenant ?? null, n: payload.n });
    return Promise.resolve();
  }
}

const tenant = tenantId(990_001);
let app: INestApplicationContext;
let database: Database;
let outbox: Outbox;
let runtime: JobsRuntime;
let probe: ProbeJob;

beforeAll(async () => {
  app = await Test.createTestingModule({ imports: [AppModule], providers: [ProbeJob] }).compile();
  await app.init();
  database = app.get(Database);
  outbox = app.get(Outbox);
  runtime = app.get(JobsRuntime);
  probe = app.get(ProbeJob);
});
beforeEach(async () => {
  probe.seen.length = 0;
  probe.failures = 0;
  await runtime.stop();
  await app.get(JobQueue).queue.obliterate({ force: true });
});
afterAll(async () => {
  await app.close();
});

const add = (n: number, options = {}): Promise<void> =>
  inTenant(tenant, 'test', () =>
    database.transaction((tx) => outbox.add(tx, tenant, probed, { n }, options)),
  );

const states = (): Promise<string[]> =>
  inTenant(tenant, 'test', async () => {
    const rows = await database.db
      .selectFrom('outbox_entry')
      .select('state')
      .where('tenant_id', '=', tenant)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.state);
  });

const clear = (): Promise<unknown> =>
  inTenant(tenant, 'test', () =>
    database.db.deleteFrom('outbox_entry').where('tenant_id', '=', tenant).execute(),
  );

describe('jobs', () => {
  beforeEach(clear);

  it('runs a job in its tenant once its transaction has committed, and marks it done', async () => {
    await add(1);
    runtime.start();
    await runtime.settled(tenant);
    expect(probe.seen).toEqual([{ tenant, n: 1 }]);
    expect(await states()).toEqual(['done']);
  });

  it('never runs a job whose transaction rolled back', async () => {
    const rolledBack = inTenant(tenant, 'test', () =>
      database.transaction(async (tx) => {
        await outbox.add(tx, tenant, probed, { n: 2 });
        throw new Error('rolled back');
      }),
    );
    await expect(rolledBack).rejects.toThrow('rolled back');
    runtime.start();
    await runtime.settled(tenant);
    expect(probe.seen).toEqual([]);
  });

  it('lets one waiting job with the same key stand for many', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((n) => add(n, { coalesceKey: 'probe' })));
    runtime.start();
    await runtime.settled(tenant);
    expect(probe.seen).toHaveLength(1);
  });

  it('tries again after a failure and then keeps nothing of it', async () => {
    probe.failures = 2;
    await add(3);
    runtime.start();
    await runtime.settled(tenant);
    expect(probe.seen).toEqual([{ tenant, n: 3 }]);
    expect(await states()).toEqual(['done']);
  });

  it('keeps a job that failed at its last try, with the reason', async () => {
    probe.failures = 3;
    await add(4);
    runtime.start();
    await runtime.settled(tenant);
    expect(await states()).toEqual(['failed']);
    expect(probe.seen).toEqual([]);
  });

  it('loses nothing when Redis is emptied after the hand-over', async () => {
    await add(5);
    await acrossTenants('test: a row that was handed to a Redis that lost it', () =>
      database.db
        .updateTable('outbox_entry')
        .set({ state: 'sent', lease_until: new Date(0), coalesce_key: null })
        .where('tenant_id', '=', tenant)
        .execute(),
    );
    runtime.start();
    await runtime.settled(tenant);
    expect(probe.seen).toEqual([{ tenant, n: 5 }]);
  });
});
