import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { inTenant, newId, type TenantId } from '../src/kernel/index.ts';
import {
  ApiClient,
  PORTAL_HOST,
  Shopper,
  finishJobs,
  makeShop,
  soundBooks,
  startApi,
  until,
  type OpenShop,
  type Placed,
} from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
});

interface Case {
  readonly shop: OpenShop;
  readonly shopper: Shopper;
  readonly placed: Placed;
  /** The path of the shop's secret address for Toss. */
  readonly hook: string;
}

async function waiting(): Promise<Case> {
  const shop = await makeShop(app);
  const shopper = Shopper.guest(app, shop);
  const made = await shop.owner.post<{ url: string }>('/admin/v1/payment-settings/webhook-address');
  expect(made.status).toBe(201);
  const placed = await shopper.order([{ variantId: shop.goods[0].variantId }]);
  return { shop, shopper, placed, hook: new URL(made.body.url).pathname };
}

/** What Toss sends when a payment moved. */
const news = (placed: Placed, status = 'DONE'): object => ({
  eventType: 'PAYMENT_STATUS_CHANGED',
  createdAt: '2026-11-23T10:00:00.000000',
  data: { orderId: placed.payment.tossOrderId, status, totalAmount: placed.payment.amountWon },
});

const deliver = (hook: string, body: object, transmission = newId()) =>
  new ApiClient(app, PORTAL_HOST).post(hook, body, {
    headers: { 'tosspayments-webhook-transmission-id': transmission },
    idempotencyKey: null,
  });

async function deliveries(tenant: TenantId): Promise<string[]> {
  const rows = await inTenant(tenant, 'test', () =>
    app
      .get(Database)
      .db.selectFrom('webhook_delivery')
      .select('state')
      .where('tenant_id', '=', tenant)
      .execute(),
  );
  return rows.map((row) => row.state);
}

describe('a webhook of Toss', () => {
  it('brings a payment home whose answer was lost, when Toss itself sends it', async () => {
    const { shop, shopper, placed, hook } = await waiting();
    const { port } = new URL(await app.getUrl());
    await shop.toss.sendsWebhooksTo(`http://127.0.0.1:${port}${hook}`);
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'pending' } });
    await until(async () => (await deliveries(shop.id)).length === 1);
    await finishJobs(app, shop.id);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('that comes three times is looked into once', async () => {
    const { shop, shopper, placed, hook } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    await shopper.pay(placed);
    const transmission = newId();
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await deliver(hook, news(placed), transmission)).toMatchObject({
        status: 200,
        body: { received: true },
      });
    }
    expect(await deliveries(shop.id)).toEqual(['received']);
    await finishJobs(app, shop.id);
    const order = await shopper.read(placed.order.id);
    expect(order.timeline.filter((event) => event.type === 'paid')).toHaveLength(1);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('that says "paid" before the browser came back changes nothing: only Toss is believed, and only about a confirmed payment', async () => {
    const { shop, shopper, placed, hook } = await waiting();
    await deliver(hook, news(placed));
    await finishJobs(app, shop.id);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { held: 1 } });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('that lies about a refund of a paid order changes nothing', async () => {
    const { shop, shopper, placed, hook } = await waiting();
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    await deliver(hook, news(placed, 'CANCELED'));
    await finishJobs(app, shop.id);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, cancelledWon: 0 });
  });

  it.each([{}, [], { data: null }, { data: { orderId: '../x' } }, { orderId: 'order-of-nobody' }])(
    'that makes no sense (%j) is thanked for and ignored',
    async (body) => {
      const { shop, hook } = await waiting();
      expect((await deliver(hook, body)).status).toBe(200);
      await finishJobs(app, shop.id);
      expect(await deliveries(shop.id)).toEqual(['ignored']);
    },
  );

  it('at an unknown or an earlier address is a 404 and is not kept', async () => {
    const { shop, placed, hook } = await waiting();
    await shop.owner.post('/admin/v1/payment-settings/webhook-address');
    for (const path of [hook, '/webhooks/toss/a-token-that-nobody-has-made', '/webhooks/toss/short']) {
      const answer = await deliver(path, news(placed));
      expect(answer.status === 404 || answer.status === 400).toBe(true);
    }
    expect((await deliver(hook, news(placed))).body.code).toBe('payments.unknown-hook');
    expect(await deliveries(shop.id)).toEqual([]);
  });

  it('of another shop touches nothing of this one, although it names its order', async () => {
    const { shop, shopper, placed } = await waiting();
    const other = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    await shopper.pay(placed);
    await deliver(other.hook, news(placed));
    await finishJobs(app, other.shop.id);
    expect(await deliveries(other.shop.id)).toEqual(['ignored']);
    expect(await deliveries(shop.id)).toEqual([]);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });
  });
});
