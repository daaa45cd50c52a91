import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, RedisClient } from '../src/database/index.ts';
import { acrossTenants } from '../src/kernel/index.ts';
import { TenantTraffic } from '../src/observability/index.ts';
import { ApiClient, ClockHand, Shopper, makeShop, startApi, type OpenShop } from './harness/index.ts';
import { addFailedJob } from './harness/jobs.ts';
import { Provisioner } from './harness/provisioner.ts';
import { unique } from './harness/shop-owner.ts';
import { addShop } from './harness/shoppers.ts';
import { printOf } from './matrix/probe.ts';
import { ok, operatorOf, upload } from './matrix/world.ts';

interface Tenant {
  readonly slug: string;
  readonly name: string;
  readonly status: string;
  readonly url: string;
  readonly openedAt: string | null;
  readonly suspendedAt: string | null;
  readonly suspendReason: string | null;
  readonly health: {
    readonly state: string;
    readonly reasons: readonly string[];
    readonly ordersLastHour: number;
    readonly ordersToday: number;
    readonly requestsLastHour: number;
    readonly errorsLastHour: number;
    readonly jobsWaiting: number;
    readonly jobsFailed: number;
    readonly stockAlarms: number;
    readonly mediaBytes: number;
  };
}

let app: NestFastifyApplication;
let clock: ClockHand;
let operator: ApiClient;
let shop: OpenShop;

beforeAll(async () => {
  app = await startApi();
  clock = new ClockHand(app);
  // Numbers of tenants begin anew with each database; what an earlier run has counted under them does not.
  const { connection } = app.get(RedisClient);
  const counted = await connection.keys('gamja:traffic:*');
  if (counted.length > 0) await connection.del(counted);
  operator = await operatorOf(app);
  shop = await makeShop(app, { goods: [{ stock: { seoul: 20, busan: 20 } }] });
});
afterAll(async () => {
  clock.restore();
  await app.close();
});

/** Past the seconds for which the counts are remembered. */
const later = (): void => clock.advance(0.05);

const tenant = async (slug = shop.slug): Promise<Tenant> => {
  later();
  return (await operator.get<Tenant>(`/platform/v1/tenants/${slug}`)).body;
};
const suspend = (slug: string, reason = '서류를 확인하고 있어요', as = operator) =>
  as.post<Tenant>(`/platform/v1/tenants/${slug}/suspend`, { reason });
const resume = (slug: string, as = operator) => as.post<Tenant>(`/platform/v1/tenants/${slug}/resume`);
const shopStatus = async (): Promise<number> => {
  later();
  return (await new ApiClient(app, shop.host).get('/shop/v1/categories')).status;
};

describe('how a tenant is', () => {
  it('counts exactly what happened in it, and nothing of another one', async () => {
    const other = await addShop(app);
    const before = await tenant();
    const shopper = Shopper.guest(app, shop);
    await shopper.order([{ variantId: shop.goods[0].variantId }]);
    await Shopper.guest(app, shop).order([{ variantId: shop.goods[0].variantId }]);
    await addFailedJob(app, shop.id);
    const picture = (await ok<{ width: number }>(upload(app, shop.owner, shop.slug))).width;
    const after = await tenant();
    expect(picture).toBe(40);
    expect(after.health.ordersLastHour - before.health.ordersLastHour).toBe(2);
    expect(after.health.ordersToday - before.health.ordersToday).toBe(2);
    expect(after.health.jobsFailed - before.health.jobsFailed).toBe(1);
    expect(after.health.mediaBytes).toBeGreaterThan(before.health.mediaBytes);
    expect(after.health.state).toBe('warning');
    expect(after.health.reasons).toContain('jobs-failed');
    expect((await tenant(other.slug)).health).toMatchObject({
      state: 'good',
      reasons: [],
      ordersToday: 0,
      jobsWaiting: 0,
      jobsFailed: 0,
      stockAlarms: 0,
      mediaBytes: 0,
    });
  });

  it('is bad when stock is frozen, because nobody can buy it', async () => {
    const own = await makeShop(app);
    await acrossTenants('test: freezes a level', () =>
      app
        .get(Database)
        .db.updateTable('stock_level')
        .set({ frozen: true })
        .where('tenant_id', '=', own.id)
        .limit(1)
        .execute(),
    );
    const { state, reasons, stockAlarms } = (await tenant(own.slug)).health;
    expect([state, reasons[0], stockAlarms]).toEqual(['bad', 'stock-alarms', 1]);
  });

  it('counts the requests of each shop, and the failed ones, in all processes together', async () => {
    const own = await addShop(app);
    const traffic = app.get(TenantTraffic);
    const client = new ApiClient(app, own.host);
    for (let count = 0; count < 3; count += 1) await client.get('/shop/v1/categories');
    await traffic.flush();
    traffic.count(own.id, 503); // As another process would have.
    await traffic.flush();
    expect((await tenant(own.slug)).health).toMatchObject({
      requestsLastHour: 4,
      errorsLastHour: 1,
      reasons: ['error-rate'],
    });
    clock.advance(66);
    expect((await tenant(own.slug)).health).toMatchObject({ requestsLastHour: 0, errorsLastHour: 0 });
  });

  it('lists all tenants with their addresses, and tells of one its people and the runs that made it', async () => {
    const provisioner = new Provisioner(app);
    const run = await provisioner.begin();
    await provisioner.takeUpTo(run.id);
    const list = await operator.get<{ items: Tenant[] }>('/platform/v1/tenants');
    const row = list.body.items.find((item) => item.slug === run.slug);
    expect(row).toMatchObject({
      name: '새 가게',
      status: 'preparing',
      plan: 'standard',
      url: `http://${run.slug}.localhost:8080/`,
      openedAt: null,
    });
    expect(await tenant(run.slug)).toMatchObject({
      products: 0,
      warehouses: 1,
      staff: [{ name: '김새봄', email: `${run.slug}@shop.test`, role: 'owner' }],
      runs: [{ id: run.id, state: 'done' }],
    });
  });

  it('is unknown for a tenant that is not there', async () => {
    const answer = await operator.get('/platform/v1/tenants/nobody-sells-here');
    expect([answer.status, answer.body.code]).toEqual([404, 'platform.tenant-not-found']);
  });
});

describe('a suspension', () => {
  it('closes an open shop with its reason, and its end opens it again', async () => {
    expect(await shopStatus()).toBe(200);
    const suspended = await suspend(shop.slug);
    expect(suspended.body).toMatchObject({ status: 'suspended', suspendReason: '서류를 확인하고 있어요' });
    expect(suspended.body.suspendedAt).not.toBeNull();
    expect(await shopStatus()).toBe(403);
    expect((await shop.owner.get('/admin/v1/orders')).status).toBe(200);
    const resumed = await resume(shop.slug);
    expect(resumed.body).toMatchObject({ status: 'open', suspendedAt: null, suspendReason: null });
    expect(await shopStatus()).toBe(200);
  });

  it('of a shop that was never open ends in preparation', async () => {
    const own = await addShop(app, 'preparing');
    await suspend(own.slug);
    expect((await resume(own.slug)).body.status).toBe('preparing');
  });

  it('happens once however often it is asked for, and is written down once', async () => {
    const own = await addShop(app);
    await Promise.all(Array.from({ length: 6 }, () => suspend(own.slug)));
    await Promise.all(Array.from({ length: 6 }, () => resume(own.slug)));
    const entries = await audited(own.id);
    expect(entries.map((entry) => entry.action)).toEqual(['tenant.suspended', 'tenant.resumed']);
    expect(entries.every((entry) => entry.actor.startsWith('operator:'))).toBe(true);
  });

  it('can be ordered by the provisioning process’s key, which the command line has', async () => {
    const own = await addShop(app);
    const { client } = new Provisioner(app);
    expect((await suspend(own.slug, '점검', client)).body.status).toBe('suspended');
    expect((await resume(own.slug, client)).body.status).toBe('open');
    expect((await audited(own.id)).map((entry) => entry.actor)).toEqual([
      'service:provisioning',
      'service:provisioning',
    ]);
  });

  it('needs a reason, and a tenant; a refusal changes nothing', async () => {
    const before = await printOf(app, shop.id);
    const empty = await suspend(shop.slug, '  ');
    expect([empty.status, (await tenant()).status]).toEqual([400, 'open']);
    expect((await suspend(unique('nobody'))).status).toBe(404);
    expect((await resume(unique('nobody'))).status).toBe(404);
    expect((await suspend(shop.slug, '이유', shop.owner)).status).toBe(403);
    expect(await printOf(app, shop.id)).toEqual(before);
  });
});

async function audited(id: number): Promise<{ action: string; actor: string }[]> {
  return await acrossTenants('test: reads a tenant’s audit log', () =>
    app
      .get(Database)
      .db.selectFrom('audit_entry')
      .select(['action', 'actor'])
      .where('tenant_id', '=', id)
      .where('subject_type', '=', 'Tenant')
      .orderBy('id')
      .execute(),
  );
}

describe('a preview link for operators and the probe', () => {
  it('leads into a shop in preparation, and its page says so', async () => {
    const own = await addShop(app, 'preparing');
    const { client } = new Provisioner(app);
    const link = await client.post<{ url: string }>(`/platform/v1/tenants/${own.slug}/preview-links`);
    expect(link.status).toBe(200);
    const url = new URL(link.body.url);
    expect(url.host).toBe(own.host);
    const browser = new ApiClient(app, own.host);
    expect((await browser.get(`${url.pathname}${url.search}`)).status).toBe(302);
    const seen = await browser.get<{ slug: string; isPreview: boolean }>('/shop/v1/shop');
    expect([seen.status, seen.body.slug, seen.body.isPreview]).toEqual([200, own.slug, true]);
  });

  it('is not made for a suspended shop', async () => {
    const own = await addShop(app, 'suspended');
    const answer = await operator.post(`/platform/v1/tenants/${own.slug}/preview-links`);
    expect([answer.status, answer.body.code]).toEqual([403, 'tenancy.suspended']);
  });
});
