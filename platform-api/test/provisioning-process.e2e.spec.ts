import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { tenantId, type TenantId } from '../src/kernel/index.ts';
import { ApiClient, PORTAL_HOST, makeShop, startApi } from './harness/index.ts';
import { Provisioner, STEPS, type Run } from './harness/provisioner.ts';
import { operatorOf } from './matrix/world.ts';
import { rowsOfTenant, tenantOf } from './harness/tenant-rows.ts';

let app: NestFastifyApplication;
let process1: Provisioner;

beforeAll(async () => {
  app = await startApi();
  process1 = new Provisioner(app);
});
afterAll(async () => {
  await app.close();
});

const tenantOfRun = async (run: Run): Promise<TenantId> => {
  const id = await tenantOf(app, run.slug);
  if (id === null) throw new Error(`${run.slug} is no tenant.`);
  return id;
};
const inAMinute = (): string => new Date(Date.now() + 60_000).toISOString();

describe('the lease', () => {
  it('is one holder’s; the same one renews it, another gets it when it has run out', async () => {
    const run = await process1.begin();
    const process2 = new Provisioner(app);
    const refused = await process2.lease(run.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'platform.run-leased']);
    expect((await process1.lease(run.id)).body.leaseHolder).toBe(process1.holder);
    await app
      .get(Database)
      .db.updateTable('provisioning_run')
      .set({ lease_until: new Date(0) })
      .where('id', '=', run.id)
      .execute();
    expect((await process2.lease(run.id)).body.leaseHolder).toBe(process2.holder);
    const lost = await process1.apply(run.id, 'register');
    expect([lost.status, lost.body.code]).toEqual([409, 'platform.lease-lost']);
    expect(await tenantOf(app, run.slug)).toBeNull();
  });

  it('goes to one of many that ask at once', async () => {
    const run = (await process1.start()).body;
    const processes = Array.from({ length: 8 }, () => new Provisioner(app));
    const answers = await Promise.all(processes.map((each) => each.lease(run.id)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('is needed for failures and undoing, too', async () => {
    const run = (await process1.start()).body;
    expect((await process1.fail(run.id, 'register', inAMinute())).body.code).toBe('platform.lease-lost');
    expect((await process1.undo(run.id, 'register')).body.code).toBe('platform.lease-lost');
    expect((await process1.read(run.id)).state).toBe('waiting');
  });
});

describe('failures', () => {
  it('are counted and kept, and the step is taken at the next try', async () => {
    const run = await process1.begin();
    const at = inAMinute();
    const failed = await process1.fail(run.id, 'register', at);
    expect(failed.body.state).toBe('running');
    expect(failed.body.steps[0]).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure: 'It did not work.',
      nextAttemptAt: at,
    });
    const operator = await operatorOf(app);
    const now = await operator.post<Run>(`/platform/v1/provisioning-runs/${run.id}/retry`);
    expect(now.body.steps[0]?.nextAttemptAt).toBeNull();
    const done = await process1.apply(run.id, 'register');
    expect(done.body.steps[0]).toMatchObject({ state: 'done', attempts: 2, failure: null });
  });
});

describe('lists of runs', () => {
  it('show operators the open ones oldest first, and all of them newest first, page by page', async () => {
    const operator = await operatorOf(app);
    const made = [await process1.begin(), await process1.begin(), await process1.begin()];
    await process1.takeUpTo(made[1]?.id ?? '');
    const seen = async (query: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: Run[]; nextCursor: string | null } = (
          await operator.get<{ items: Run[]; nextCursor: string | null }>(
            `/platform/v1/provisioning-runs?limit=2${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
          )
        ).body;
        ids.push(...page.items.map((run) => run.id));
        cursor = page.nextCursor;
      }
      return ids.filter((id) => made.some((run) => run.id === id));
    };
    const ids = made.map((run) => run.id);
    expect(await seen('&state=open')).toEqual([ids[0], ids[2]]);
    expect(await seen('')).toEqual(ids.toReversed());
  });
});

describe('the key of the provisioning process', () => {
  const run = '/platform/v1/provisioning-runs';

  it.each([
    'Bearer wrong-key-of-nobody-0123',
    'Bearer ',
    'Basic dGVzdA==',
    'test-provisioning-key-0123456789',
  ])('is refused as %j, also beside a good session', async (authorization) => {
    const operator = await operatorOf(app);
    const answer = await operator.get(run, { headers: { authorization } });
    expect([answer.status, answer.body.code]).toEqual([401, 'access.unauthenticated']);
  });

  it('is worth nothing at a shop or in the portal', async () => {
    const { owner, slug } = await makeShop(app);
    const headers = { authorization: `Bearer ${process.env['PROVISIONING_KEY'] ?? ''}` };
    const inPortal = new ApiClient(app, PORTAL_HOST, { ...headers, 'x-gamja-tenant': slug });
    expect((await inPortal.get('/admin/v1/warehouses')).status).toBe(401);
    expect((await new ApiClient(app, `${slug}.localhost:8080`, headers).get('/shop/v1/me')).status).not.toBe(
      200,
    );
    expect((await owner.get('/admin/v1/warehouses')).status).toBe(200);
  });

  it('reads no jobs, sends no run on and signs nobody in', async () => {
    const started = await process1.begin();
    for (const answer of [
      await process1.client.get('/platform/v1/queues'),
      await process1.client.get('/platform/v1/me'),
      await process1.client.post(`${run}/${started.id}/retry`),
      await process1.client.post(`${run}/${started.id}/undo`),
      await process1.client.put('/platform/v1/log-level', { level: 'silent' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'access.forbidden']);
  });

  it('is needed for steps: an operator takes none', async () => {
    const started = await process1.begin();
    const operator = await operatorOf(app);
    const body = { holder: process1.holder };
    expect((await operator.put(`${run}/${started.id}/steps/register`, body)).status).toBe(403);
    expect((await operator.post(`${run}/${started.id}/lease`, { ...body, seconds: 9 })).status).toBe(403);
    expect(await tenantOf(app, started.slug)).toBeNull();
  });
});

describe('what is kept of a run', () => {
  it('are numbered events without gaps and entries in the tenant’s audit log', async () => {
    const made = await process1.begin();
    await Promise.all(Array.from({ length: 4 }, () => process1.apply(made.id, 'register')));
    await process1.takeUpTo(made.id);
    const { db } = app.get(Database);
    const events = await db
      .selectFrom('provisioning_event')
      .select(['seq', 'type', 'step', 'state'])
      .where('run_id', '=', made.id)
      .orderBy('seq')
      .execute();
    expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1));
    expect(events.map(({ step, state }) => `${step ?? 'run'} ${state}`)).toEqual([
      'run waiting',
      'run running',
      ...STEPS.flatMap((step) => [`${step} running`, `${step} done`]),
      'run done',
    ]);
    const tenant = tenantId(await tenantOfRun(made));
    const audited = await rowsOfTenant(app, tenant);
    expect(audited['audit_entry']).toBeGreaterThanOrEqual(6);
  });
});
