import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Shopper,
  countRows,
  makeShop,
  soundBooks,
  startApi,
  type OpenShop,
  type Placed,
} from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

interface Case {
  readonly shop: OpenShop;
  readonly shopper: Shopper;
  readonly placed: Placed;
}

/** A shop with one order that waits to be paid. */
async function waiting(): Promise<Case> {
  const shop = await makeShop(app);
  const shopper = Shopper.guest(app, shop);
  return { shop, shopper, placed: await shopper.order([{ variantId: shop.goods[0].variantId }]) };
}

const payAgain = (shopper: Shopper, orderId: string) =>
  shopper.client.post<Placed['payment']>(`/shop/v1/orders/${orderId}/payments`);

describe('a payment', () => {
  it('is charged once and makes the order paid; coming back again charges nothing', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    const first = await shopper.confirm(placed, key);
    expect(first).toMatchObject({
      status: 200,
      body: { state: 'paid', orderId: placed.order.id, orderNumber: placed.order.number, failure: null },
    });
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'paid' } });
    expect(await shopper.read(placed.order.id)).toMatchObject({
      state: 'paid',
      payment: { state: 'paid', cancelledWon: 0 },
      holdExpiresAt: null,
    });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 15_900, confirms: 1 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 1, claims: { committed: 1 } });
  });

  it('that the card company refused is tried again under the same order id, and charged once', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'reject', code: 'REJECT_CARD_COMPANY' });
    const refused = await shopper.pay(placed);
    expect(refused).toMatchObject({
      status: 200,
      body: { state: 'failed', failure: { code: 'REJECT_CARD_COMPANY' } },
    });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment', paidAt: null });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { held: 1 } });

    const again = await payAgain(shopper, placed.order.id);
    expect(again).toMatchObject({ status: 200, body: { tossOrderId: placed.payment.tossOrderId } });
    expect(await shopper.pay({ payment: again.body })).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 15_900 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });
  });

  it('may be tried with another card at once, by two tabs that both ask for it', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'reject', code: 'REJECT_CARD_PAYMENT' });
    const refusedKey = await shop.toss.authenticate(placed.payment);
    await shopper.confirm(placed, refusedKey);
    const tabs = await Promise.all([1, 2].map(() => payAgain(shopper, placed.order.id)));
    expect(tabs.map((tab) => tab.status)).toEqual([200, 200]);
    expect(await countRows(app, shop.id, 'payment_attempt')).toBe(2);
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('confirmed by two browsers at once with different keys is charged once, and the other is told', async () => {
    const { shop, shopper, placed } = await waiting();
    const keys = await Promise.all([1, 2].map(() => shop.toss.authenticate(placed.payment)));
    await shop.toss.fails({ operation: 'confirm', kind: 'delay-answer', delayMs: 400 });
    const answers = await Promise.all(keys.map((key) => shopper.confirm(placed, key)));
    const states = answers.map((answer) => answer.body.state);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(states).toContain('paid');
    expect(['in-progress', 'paid']).toContain(states[states[0] === 'paid' ? 1 : 0]);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 15_900, confirms: 1 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });
  });

  it('confirmed twenty times at once with one key is sent to Toss once', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    await shop.toss.fails({ operation: 'confirm', kind: 'delay-answer', delayMs: 300 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.confirm(placed, key)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(answers.filter((answer) => answer.body.state === 'paid')).not.toHaveLength(0);
    expect(answers.filter((answer) => answer.body.state === 'failed')).toHaveLength(0);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, confirms: 1 });
  });

  it.each([1, 15_899, 15_901, 159_000])(
    'of %s won instead of the order’s is refused before Toss is asked',
    async (amount) => {
      const { shop, shopper, placed } = await waiting();
      const key = await shop.toss.authenticate({ ...placed.payment, amountWon: amount });
      const answer = await shopper.confirm(placed, key, { amount });
      expect(answer).toMatchObject({ status: 409, body: { code: 'payments.amount-mismatch' } });
      expect(await shop.toss.facts()).toMatchObject({ charges: 0, confirms: 0 });
      expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
      expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { held: 1 } });
      expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    },
  );

  it('whose key was made for less money is refused by Toss, and the order stays unpaid', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate({ ...placed.payment, amountWon: 100 });
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'failed' } });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 0 });
  });

  it('with a key that Toss does not know fails, and the next one may succeed', async () => {
    const { shop, shopper, placed } = await waiting();
    const answer = await shopper.confirm(placed, 'a-key-that-nobody-made');
    expect(answer).toMatchObject({ status: 200, body: { state: 'failed' } });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('by a method that the shop does not offer goes back at once, and the next try has a new order id', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate({ ...placed.payment, method: 'VIRTUAL_ACCOUNT' });
    expect(await shopper.confirm(placed, key)).toMatchObject({
      body: { state: 'failed', failure: { code: 'payments.method-not-offered' } },
    });
    const again = await payAgain(shopper, placed.order.id);
    expect(again.body.tossOrderId).not.toBe(placed.payment.tossOrderId);
    expect(await shopper.pay({ payment: again.body })).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 15_900 });
  });

  it('cannot be confirmed through another shop, and its order is nobody else’s to pay again', async () => {
    const { shop, shopper, placed } = await waiting();
    const other = await makeShop(app);
    const key = await shop.toss.authenticate(placed.payment);
    const foreign = await Shopper.guest(app, other).confirm(placed, key);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'payments.not-found' } });
    for (const someone of [Shopper.guest(app, shop), Shopper.guest(app, other)]) {
      expect((await payAgain(someone, placed.order.id)).status).toBe(404);
    }
    expect(await shop.toss.facts()).toMatchObject({ charges: 0, confirms: 0 });
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'paid' } });
    expect(await payAgain(shopper, placed.order.id)).toMatchObject({
      status: 409,
      body: { code: 'payments.already-paid' },
    });
  });
});
