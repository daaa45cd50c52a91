import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { tenantId, type TenantId } from '../src/kernel/index.ts';
import { ApiClient, PORTAL_HOST, finishJobs, mailsTo, startApi } from './harness/index.ts';
import { Provisioner, STEPS, newShop, type Run } from './harness/provisioner.ts';
import { ownerOf, unique } from './harness/shop-owner.ts';
import { operatorOf, upload } from './matrix/world.ts';
import { printOf } from './matrix/probe.ts';
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

const states = (run: Run): string[] => run.steps.map((step) => step.state);
const tenantOfRun = async (run: Run): Promise<TenantId> => {
  const id = await tenantOf(app, run.slug);
  if (id === null) throw new Error(`${run.slug} is no tenant.`);
  return id;
};
const statusesOf = (answers: readonly { status: number }[]): number[] =>
  answers.map(({ status }) => status).sort((a, b) => a - b);
const inAMinute = (): string => new Date(Date.now() + 60_000).toISOString();

describe('starting a run', () => {
  it('answers 201 once and 200 with the same run for the same input, however written', async () => {
    const input = newShop() as { slug: string; owner: { email: string } };
    const first = await process1.start(input);
    const owner = { name: '김새봄', email: ` ${input.owner.email.toUpperCase()} ` };
    const second = await process1.start({ ...input, name: ' 새 가게 ', owner });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      state: 'waiting',
      plan: 'standard',
      requestedBy: 'service:provisioning',
      url: `http://${input.slug}.localhost:8080`,
      leaseHolder: null,
    });
    expect(first.body.steps.map((step) => step.name)).toEqual([...STEPS]);
    expect(await tenantOf(app, input.slug)).toBeNull();
  });

  it('is one run for many that start at once', async () => {
    const input = newShop();
    const answers = await Promise.all(Array.from({ length: 12 }, () => process1.start(input)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(statusesOf(answers)).toEqual([...Array<number>(11).fill(200), 201]);
  });

  it('gives a slug to one of several with other names, and refuses the rest', async () => {
    const slug = unique('raced');
    const answers = await Promise.all(['가', '나', '다', '라'].map((name) => process1.start({ slug, name })));
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array<string>(3).fill('platform.slug-taken'),
    );
  });

  it('refuses the slug of a tenant that no run has made', async () => {
    const [shop] = [await ownedShop()];
    const answer = await process1.start({ slug: shop.slug });
    expect([answer.status, answer.body.code]).toEqual([409, 'platform.slug-taken']);
  });

  it.each([
    ['a reserved slug', { slug: 'portal' }, 'slug'],
    ['a malformed slug', { slug: 'Gamja_Farm' }, 'slug'],
    ['no name', { name: ' ' }, 'name'],
    ['no e-mail', { owner: { name: '김', email: 'nobody' } }, 'owner.email'],
    ['a plan with spaces', { plan: 'very large' }, 'plan'],
  ])('refuses %s and names the field', async (_name, input, path) => {
    const answer = await process1.start(input);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors?.map((error) => error.path)).toEqual([path]);
  });
});

async function ownedShop(): Promise<{ slug: string; owner: ApiClient }> {
  const run = await process1.begin();
  await process1.takeUpTo(run.id);
  const shop = { id: await tenantOfRun(run), slug: run.slug, host: `${run.slug}.localhost:8080` };
  await app.get(Database).db.deleteFrom('provisioning_run').where('id', '=', run.id).execute();
  return { slug: run.slug, owner: await ownerOf(app, shop) };
}

describe('a run to its end', () => {
  it('makes a tenant with owner, defaults, search and storefront, and is done when the shop was seen', async () => {
    const run = await process1.begin();
    const done = await process1.takeUpTo(run.id);
    expect([done.state, states(done)]).toEqual(['done', Array<string>(6).fill('done')]);
    expect(done.steps.map((step) => step.attempts)).toEqual(Array<number>(6).fill(1));
    expect([done.leaseHolder, done.failure]).toEqual([null, null]);
    for (const step of STEPS) expect([step, await process1.isDone(run.id, step)]).toEqual([step, true]);
    const tenant = await tenantOfRun(run);
    const rows = await rowsOfTenant(app, tenant);
    expect(rows).toMatchObject({
      warehouse: 1,
      bin: 3,
      stock_policy: 1,
      shipping_fee_rule: 1,
      routing_rule: 4,
      fulfilment_settings: 1,
      storefront_release: 1,
      membership: 1,
      tenant_data_key: 1,
      password_link: 1,
      notification: 1,
    });
  });

  it('mails the new owner one link with which the portal is entered', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'defaults');
    await process1.apply(run.id, 'owner');
    await finishJobs(app, await tenantOfRun(run));
    const mails = await mailsTo(`${run.slug}@shop.test`);
    expect(mails).toHaveLength(1);
    const token = /#\/password\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const client = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': run.slug });
    const set = await client.post(`/admin/v1/auth/password-links/${token}`, { password: 'a-new-password-1' });
    expect(set.status).toBe(200);
    const me = await client.get<{ memberships: { tenant: { slug: string }; role: string }[] }>(
      '/admin/v1/me',
    );
    expect(me.body.memberships).toEqual([
      { tenant: { slug: run.slug, name: '새 가게', status: 'preparing' }, role: 'owner' },
    ]);
  });

  it('tells somebody who can sign in already that a further shop is theirs, without a new password', async () => {
    const first = await process1.begin();
    const owner = { name: '김새봄', email: `${first.slug}@shop.test` };
    await process1.takeUpTo(first.id, 'owner');
    await setPassword(owner.email);
    const second = await process1.begin({ owner });
    await process1.takeUpTo(second.id, 'owner');
    await finishJobs(app, await tenantOfRun(second));
    const [welcome, told, ...more] = await mailsTo(owner.email);
    expect(welcome?.text).toContain('/password/');
    expect(told?.text).not.toContain('/password/');
    expect(told?.text).toContain('http://portal.localhost:8080');
    expect(more).toEqual([]);
  });

  it('starts each warehouse, fee and rule where an owner would look for them', async () => {
    const { owner } = await ownedShop();
    const names = await owner.get<{ items: { name: string }[] }>('/admin/v1/warehouses');
    expect(names.body.items.map((item) => item.name)).toEqual(['기본 창고']);
    const fees = await owner.get<{ feeWon: number; freeFromWon: number }>('/admin/v1/shipping-fees');
    expect(fees.body).toMatchObject({ feeWon: 3_000, freeFromWon: 50_000 });
    const releases = await owner.get<{ items: { publishedBy: string; live: boolean }[] }>(
      '/admin/v1/storefront-releases',
    );
    expect(releases.body.items).toMatchObject([{ publishedBy: 'service:provisioning', live: true }]);
  });
});

async function setPassword(email: string): Promise<void> {
  await app
    .get(Database)
    .db.updateTable('staff')
    .set({ password_hash: 'a-hash-of-a-password' })
    .where('email', '=', email)
    .execute();
}

describe('steps', () => {
  it('are refused out of order, in both directions, and change nothing', async () => {
    const run = await process1.begin();
    const early = await process1.apply(run.id, 'defaults');
    expect([early.status, early.body.code]).toEqual([409, 'platform.wrong-order']);
    await process1.takeUpTo(run.id, 'owner');
    await process1.fail(run.id, 'defaults', null);
    const before = await printOf(app, await tenantOfRun(run));
    const late = await process1.undo(run.id, 'register');
    expect([late.status, late.body.code]).toEqual([409, 'platform.wrong-order']);
    const onward = await process1.apply(run.id, 'defaults');
    expect([onward.status, onward.body.code]).toEqual([409, 'platform.wrong-state']);
    expect(await printOf(app, await tenantOfRun(run))).toEqual(before);
  });

  it('have one effect however many ask at once', async () => {
    const run = await process1.begin();
    for (const step of STEPS) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => process1.apply(run.id, step)));
      expect([step, answers.map((answer) => answer.status)]).toEqual([step, Array<number>(6).fill(200)]);
    }
    const done = await process1.read(run.id);
    expect([done.state, done.steps.map((step) => step.attempts)]).toEqual(['done', Array<number>(6).fill(1)]);
    expect(await rowsOfTenant(app, await tenantOfRun(run))).toMatchObject({
      warehouse: 1,
      storefront_release: 1,
      membership: 1,
      notification: 1,
      routing_rule: 4,
    });
  });

  it('are taken again when what they made has vanished, and found undone by the check', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    const tenant = await tenantOfRun(run);
    await rowsOfTenant(app, tenant, { remove: 'shipping_fee_rule' });
    expect(await process1.isDone(run.id, 'defaults')).toBe(false);
    const again = await process1.apply(run.id, 'defaults');
    expect(again.status).toBe(200);
    expect(await process1.isDone(run.id, 'defaults')).toBe(true);
    expect(await rowsOfTenant(app, tenant)).toMatchObject({ shipping_fee_rule: 1, warehouse: 1 });
  });

  it.each([
    ['nothing was seen', undefined, 'platform.probe-missing'],
    ['the storefront answered 503', { status: 503, ms: 9, title: '' }, 'platform.probe-failed'],
  ])('do not count a probe when %s', async (_name, result, code) => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    const path = `/platform/v1/provisioning-runs/${run.id}/steps/probe`;
    const answer = await process1.client.put(path, { holder: process1.holder, result });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(states(await process1.read(run.id)).at(-1)).toBe('waiting');
  });

  it('answer again after the end: an answer may be lost on its way', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id);
    expect((await process1.apply(run.id, 'probe')).status).toBe(200);
    const other = await process1.begin();
    await process1.takeUpTo(other.id, 'owner');
    await process1.fail(other.id, 'defaults', null);
    await process1.takeBack(other.id);
    expect((await process1.undo(other.id, 'register')).status).toBe(200);
  });
});

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

describe('a run that cannot succeed', () => {
  it('is taken back in reverse, leaves nothing of the tenant, and frees its name', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    const tenant = await tenantOfRun(run);
    const { status, body } = await process1.fail(run.id, 'probe', null);
    expect([status, body.state, body.failure]).toEqual([200, 'undoing', 'It did not work.']);
    const undone = await process1.takeBack(run.id);
    expect([undone.state, states(undone)]).toEqual(['undone', Array<string>(6).fill('undone')]);
    expect(await rowsOfTenant(app, tenant)).toEqual({});
    expect(await tenantOf(app, run.slug)).toBeNull();
    expect(await staffCount(`${run.slug}@shop.test`)).toBe(0);
    const again = await process1.start({ slug: run.slug });
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(run.id);
    const shop = await new ApiClient(app, `${run.slug}.localhost:8080`).get('/shop/v1/shop');
    expect([shop.status, shop.body.code]).toEqual([401, 'tenancy.unknown-host']);
  });

  it('leaves nothing either when the owner has already been at work', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    const tenant = await tenantOfRun(run);
    const shop = { id: tenant, slug: run.slug, host: `${run.slug}.localhost:8080` };
    const owner = await ownerOf(app, shop);
    const parent = await owner.post<{ id: string }>('/admin/v1/categories', { slug: 'roots', name: '뿌리' });
    await owner.post('/admin/v1/categories', { slug: 'leaf', name: '감자', parentId: parent.body.id });
    const picture = (await upload(app, owner, run.slug)).body as { url: string };
    expect((await owner.get(picture.url)).status).toBe(200);
    await process1.fail(run.id, 'probe', null);
    await process1.takeBack(run.id);
    expect(await rowsOfTenant(app, tenant)).toEqual({});
    expect((await owner.get(picture.url)).status).toBe(404);
  });

  it('keeps a person who owns another shop, and the other shop as it was', async () => {
    const first = await process1.begin();
    await process1.takeUpTo(first.id);
    const other = await tenantOfRun(first);
    const owner = { name: '김새봄', email: `${first.slug}@shop.test` };
    const second = await process1.begin({ owner });
    await process1.takeUpTo(second.id, 'owner');
    const before = await printOf(app, other);
    await process1.fail(second.id, 'defaults', null);
    await process1.takeBack(second.id);
    expect(await printOf(app, other)).toEqual(before);
    expect(await staffCount(owner.email)).toBe(1);
  });

  it('is over at once when nothing had begun', async () => {
    const run = await process1.begin();
    const operator = await operatorOf(app);
    const answer = await operator.post<Run>(`/platform/v1/provisioning-runs/${run.id}/undo`);
    expect([answer.status, answer.body.state]).toEqual([200, 'undone']);
    expect((await process1.start({ slug: run.slug })).status).toBe(201);
  });

  it('gets stuck when even taking it back fails, and an operator sends it on', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'owner');
    await process1.fail(run.id, 'defaults', null);
    const stuck = await process1.fail(run.id, 'owner', null);
    expect([stuck.body.state, stuck.body.leaseHolder]).toEqual(['stuck', null]);
    expect((await process1.lease(run.id)).body.code).toBe('platform.wrong-state');
    const operator = await operatorOf(app);
    const sent = await operator.post<Run>(`/platform/v1/provisioning-runs/${run.id}/retry`);
    expect([sent.status, sent.body.state]).toEqual([200, 'undoing']);
    await process1.lease(run.id);
    expect((await process1.takeBack(run.id)).state).toBe('undone');
  });
});

const staffCount = async (email: string): Promise<number> =>
  (await app.get(Database).db.selectFrom('staff').select('id').where('email', '=', email).execute()).length;

const open = async (tenant: number): Promise<void> => {
  await app
    .get(Database)
    .db.updateTable('tenant')
    .set({ opened_at: new Date() })
    .where('id', '=', tenant)
    .execute();
};

describe('a shop in use', () => {
  it('is never taken back: the run gets stuck and goes forward again when an operator sends it on', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    const tenant = await tenantOfRun(run);
    await open(tenant);
    const before = await printOf(app, tenant);
    expect((await process1.fail(run.id, 'probe', null)).body.state).toBe('stuck');
    const operator = await operatorOf(app);
    const undo = await operator.post(`/platform/v1/provisioning-runs/${run.id}/undo`);
    expect([undo.status, undo.body.code]).toEqual([409, 'platform.tenant-in-use']);
    expect(await printOf(app, tenant)).toEqual(before);
    await operator.post(`/platform/v1/provisioning-runs/${run.id}/retry`);
    await process1.lease(run.id);
    expect((await process1.apply(run.id, 'probe')).body.state).toBe('done');
  });

  it('that was opened in the middle of being taken back stays from there on', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    await process1.fail(run.id, 'probe', null);
    const tenant = await tenantOfRun(run);
    await open(tenant);
    const answer = await process1.undo(run.id, 'probe');
    expect([answer.status, answer.body.code]).toEqual([409, 'platform.tenant-in-use']);
    expect((await rowsOfTenant(app, tenant))['storefront_release']).toBe(1);
  });

  it('that is done is not taken back', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id);
    const operator = await operatorOf(app);
    const answer = await operator.post(`/platform/v1/provisioning-runs/${run.id}/undo`);
    expect([answer.status, answer.body.code]).toEqual([409, 'platform.wrong-state']);
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
    const { owner, slug } = await ownedShop();
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
