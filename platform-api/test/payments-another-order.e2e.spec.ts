import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import { ResolvePaymentsSweep } from '../src/payments/resolve-payments.sweep.ts';
import {
  ApiClient,
  ClockHand,
  PORTAL_HOST,
  Shopper,
  finishJobs,
  makeShop,
  startApi,
} from './harness/index.ts';

let app: NestFastifyApplication;
let clock: ClockHand;

beforeAll(async () => {
  app = await startApi();
});
beforeEach(() => {
  clock = new ClockHand(app);
});
afterEach(() => {
  clock.restore();
});
afterAll(async () => {
  await app.close();
});

describe('the payment key of an order that is paid already', () => {
  it('brought along for another order neither pays that one nor gives the first one’s money back', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const hook = await shop.owner.post<{ url: string }>('/admin/v1/payment-settings/webhook-address');
    const paid = await shopper.order([{ variantId: shop.goods[0].variantId }]);
    const key = await shop.toss.authenticate(paid.payment);
    expect(await shopper.confirm(paid, key)).toMatchObject({ body: { state: 'paid' } });

    const second = await shopper.order([{ variantId: shop.goods[0].variantId }]);
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-before-commit' });
    expect(await shopper.confirm(second, key)).toMatchObject({ body: { state: 'pending' } });
    clock.advance(1);
    await app.get(ResolvePaymentsSweep).run();
    expect(await shopper.confirm(second, key)).toMatchObject({
      body: { state: 'failed', failure: { code: 'payments.another-order' } },
    });
    const news = { data: { orderId: second.payment.tossOrderId, status: 'EXPIRED' } };
    const told = await new ApiClient(app, PORTAL_HOST).post(new URL(hook.body.url).pathname, news, {
      headers: { 'tosspayments-webhook-transmission-id': newId() },
      idempotencyKey: null,
    });
    expect(told.status).toBe(200);
    await finishJobs(app, shop.id);

    expect(await shop.toss.facts()).toMatchObject({ charges: 1, cancels: 0, cancelledWon: 0 });
    expect(await shopper.read(paid.order.id)).toMatchObject({ state: 'paid' });
    expect(await shopper.read(second.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await shopper.pay(second)).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 2, cancels: 0 });
  });
});
