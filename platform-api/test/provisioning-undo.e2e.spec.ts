import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { type TenantId } from '../src/kernel/index.ts';
import { TenantStatusService } from '../src/tenancy/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { Provisioner, type Run } from './harness/provisioner.ts';
import { ownerOf } from './harness/shop-owner.ts';
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

  it('that was opened half taken back is made whole again', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    await process1.fail(run.id, 'probe', null);
    await process1.undo(run.id, 'probe');
    await process1.undo(run.id, 'release');
    const tenant = await tenantOfRun(run);
    await open(tenant);
    expect((await process1.undo(run.id, 'search')).body.code).toBe('platform.tenant-in-use');
    expect((await process1.fail(run.id, 'search', null)).body.state).toBe('stuck');
    const operator = await operatorOf(app);
    const sent = await operator.post<Run>(`/platform/v1/provisioning-runs/${run.id}/retry`);
    expect(sent.body.state).toBe('running');
    await process1.lease(run.id);
    const whole = await process1.takeUpTo(run.id);
    expect([whole.state, states(whole)]).toEqual(['done', Array<string>(6).fill('done')]);
    expect((await rowsOfTenant(app, tenant))['storefront_release']).toBe(1);
  });

  it('is not emptied by a step back that began while its owner was opening it', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id, 'release');
    await process1.fail(run.id, 'probe', null);
    await process1.undo(run.id, 'probe');
    const tenant = await tenantOfRun(run);
    const before = await rowsOfTenant(app, tenant);
    let stepBack = Promise.resolve({ status: 0, body: { code: '' } });
    await app.get(Database).transaction(async (tx) => {
      await app.get(TenantStatusService).open(tx, tenant);
      stepBack = process1.undo(run.id, 'release');
      await setTimeout(300);
    });
    const { status, body } = await stepBack;
    expect([status, body.code]).toEqual([409, 'platform.tenant-in-use']);
    expect(await rowsOfTenant(app, tenant)).toEqual(before);
  });

  it('that is done is not taken back', async () => {
    const run = await process1.begin();
    await process1.takeUpTo(run.id);
    const operator = await operatorOf(app);
    const answer = await operator.post(`/platform/v1/provisioning-runs/${run.id}/undo`);
    expect([answer.status, answer.body.code]).toEqual([409, 'platform.wrong-state']);
  });
});
