import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { type TenantId } from '../src/kernel/index.ts';
import { ApiClient, PORTAL_HOST, finishJobs, mailsTo, startApi } from './harness/index.ts';
import { Provisioner, STEPS, newShop, type Run } from './harness/provisioner.ts';
import { ownerOf, unique } from './harness/shop-owner.ts';
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
    // Mail of two shops is sent in no order of its own.
    await finishJobs(app, await tenantOfRun(first));
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
