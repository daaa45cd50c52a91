import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { inTenant } from '../src/kernel/index.ts';
import { ExpireOrdersSweep } from '../src/ordering/expire-orders.sweep.ts';
import { AttemptSettlement } from '../src/payments/attempt.settlement.ts';
import { findAttemptById } from '../src/payments/payment.queries.ts';
import { ResolvePaymentsSweep } from '../src/payments/resolve-payments.sweep.ts';
import {
  ClockHand,
  Shopper,
  makeShop,
  sellableIn,
  soundBooks,
  startApi,
  type OpenShop,
  type Placed,
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

interface Case {
  readonly shop: OpenShop;
  readonly shopper: Shopper;
  readonly placed: Placed;
}

async function waiting(): Promise<Case> {
  const shop = await makeShop(app);
  const shopper = Shopper.guest(app, shop);
  return { shop, shopper, placed: await shopper.order([{ variantId: shop.goods[0].variantId }]) };
}

const resolve = async (minutes = 1): Promise<void> => {
  clock.advance(minutes);
  await app.get(ResolvePaymentsSweep).run();
};
const expire = async (minutes: number): Promise<void> => {
  clock.advance(minutes);
  await app.get(ExpireOrdersSweep).run();
};

const LOST = [
  'lose-answer-before-commit',
  'lose-answer-after-commit',
  'http-500-before-commit',
  'http-500-after-commit',
] as const;

describe('a payment whose outcome is unknown', () => {
  it.each(LOST)('(%s) keeps its stock, ends paid, and was charged once', async (kind) => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    await shop.toss.fails({ operation: 'confirm', kind });
    expect(await shopper.confirm(placed, key)).toMatchObject({ status: 200, body: { state: 'pending' } });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });

    const another = await shopper.confirm(
      placed,
      await shop.toss.authenticate(placed.payment).catch(() => 'other-key'),
    );
    expect(another).toMatchObject({ body: { state: 'in-progress' } });
    await resolve();
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'paid' } });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    await resolve();
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 15_900 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 1, claims: { committed: 1 } });
  });

  it('(Toss is slower than our patience) ends paid, and was charged once', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    await shop.toss.fails({ operation: 'confirm', kind: 'delay-answer', delayMs: 2_500 });
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'pending' } });
    await resolve();
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it('keeps its stock past the end of the hold, however long Toss is silent', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    await shop.toss.fails({ operation: 'lookup', kind: 'http-500-before-commit', times: 2 });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'pending' } });
    await expire(60);
    await resolve();
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await shopper.cancel(placed.order.id)).toMatchObject({
      status: 409,
      body: { code: 'ordering.payment-running' },
    });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });
    await resolve(10);
    await resolve(10);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });

  it.each(['before', 'after'] as const)(
    'is found out when the process that confirmed it died %s Toss took the money',
    async (moment) => {
      const { shop, shopper, placed } = await waiting();
      await shop.toss.fails({ operation: 'confirm', kind: `lose-answer-${moment}-commit` });
      await shopper.pay(placed);
      // What a killed process leaves: a row that says "confirming", and nobody who will ever write its answer.
      await inTenant(shop.id, 'test', () =>
        app
          .get(Database)
          .db.updateTable('payment_attempt')
          .set({ state: 'confirming', check_at: new Date(Date.now() + 60_000) })
          .where('tenant_id', '=', shop.id)
          .execute(),
      );
      await app.get(ResolvePaymentsSweep).run();
      expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'pending-payment' });
      await resolve(2);
      expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
      expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
    },
  );

  it('is not changed by late news of the try before it: its stock stays, and it is paid', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'reject', code: 'REJECT_CARD_COMPANY' });
    await shopper.pay(placed);
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'pending' } });

    const { db } = app.get(Database);
    const failure = { code: 'REJECT_CARD_COMPANY', message: '' };
    await inTenant(shop.id, 'test', async () => {
      const first = await db
        .selectFrom('payment_attempt')
        .select('id')
        .where('tenant_id', '=', shop.id)
        .where('number', '=', 1)
        .executeTakeFirstOrThrow();
      const late = await findAttemptById(db, shop.id, first.id);
      if (late === undefined) throw new Error('The first try is gone.');
      await app.get(AttemptSettlement).refuse(shop.id, late, failure);
    });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });
    await resolve();
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, cancelledWon: 0 });
  });

  it('under the key of another order is never taken for its own, and the other one keeps its money', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    expect(await shopper.confirm(placed, key)).toMatchObject({ body: { state: 'paid' } });
    const second = await shopper.order([{ variantId: shop.goods[0].variantId }]);
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-before-commit' });
    expect(await shopper.confirm(second, key)).toMatchObject({ body: { state: 'pending' } });
    await resolve();
    expect(await shopper.read(second.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, cancels: 0, cancelledWon: 0 });
    expect(await shopper.pay(second)).toMatchObject({ body: { state: 'paid' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 2, cancelledWon: 0 });
  });

  it('is asked about by one of two resolvers that run at once, and settled once', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'lose-answer-after-commit' });
    await shopper.pay(placed);
    clock.advance(1);
    await Promise.all([1, 2, 3].map(() => app.get(ResolvePaymentsSweep).run()));
    const order = await shopper.read(placed.order.id);
    expect(order.timeline.filter((event) => event.type === 'paid')).toHaveLength(1);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1 });
  });
});

describe('an order that nobody pays', () => {
  it('gives its stock back when its hold ends, and not before', async () => {
    const { shop, shopper, placed } = await waiting();
    await expire(1);
    expect(await sellableIn(app, shop)).toMatchObject({ seoul: 4 });
    await expire(120);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'expired', cancellable: false });
    expect(await sellableIn(app, shop)).toMatchObject({ seoul: 5 });
    await expire(1);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: { expired: 1 } });
  });

  it('gives its stock back after a refused card, too', async () => {
    const { shop, shopper, placed } = await waiting();
    await shop.toss.fails({ operation: 'confirm', kind: 'reject', code: 'REJECT_CARD_COMPANY' });
    expect(await shopper.pay(placed)).toMatchObject({ body: { state: 'failed' } });
    expect(await sellableIn(app, shop)).toMatchObject({ seoul: 4 });
    await expire(120);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'expired' });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: { expired: 1 } });
  });

  it('gives its stock back although the books of an earlier order disagree', async () => {
    const broken = await waiting();
    const { shop, shopper, placed } = await waiting();
    await inTenant(broken.shop.id, 'test', () =>
      app
        .get(Database)
        .db.updateTable('stock_level')
        .set({ reserved: 0 })
        .where('tenant_id', '=', broken.shop.id)
        .execute(),
    );
    await expire(120);
    expect(await broken.shopper.read(broken.placed.order.id)).toMatchObject({ state: 'pending-payment' });
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'expired' });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it('cannot be paid any more: Toss is not asked, and the stock stays free', async () => {
    const { shop, shopper, placed } = await waiting();
    const key = await shop.toss.authenticate(placed.payment);
    await expire(120);
    const answer = await shopper.confirm(placed, key);
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'failed', failure: { code: 'payments.not-payable' } },
    });
    expect(await shop.toss.facts()).toMatchObject({ charges: 0, confirms: 0 });
    const again = await shopper.client.post(`/shop/v1/orders/${placed.order.id}/payments`);
    expect(again).toMatchObject({ status: 409, body: { code: 'payments.not-payable' } });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it('that is paid in the moment in which its hold ends is either paid with its stock or not charged', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { shop, shopper, placed } = await waiting();
      const key = await shop.toss.authenticate(placed.payment);
      clock.advance(120);
      const [answer] = await Promise.all([shopper.confirm(placed, key), app.get(ExpireOrdersSweep).run()]);
      const paid = answer.body.state === 'paid';
      expect((await shopper.read(placed.order.id)).state).toBe(paid ? 'paid' : 'expired');
      expect(await shop.toss.facts()).toMatchObject({ charges: paid ? 1 : 0 });
      expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: paid ? 1 : 0 });
    }
  });

  it('is cancelled by its customer at once, and its stock is free', async () => {
    const { shop, shopper, placed } = await waiting();
    expect(await shopper.cancel(placed.order.id)).toMatchObject({
      status: 200,
      body: { state: 'cancelled' },
    });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: { released: 1 } });
    const key = await shop.toss.authenticate(placed.payment);
    const late = await shopper.confirm(placed, key);
    expect(late).toMatchObject({ status: 200, body: { state: 'failed' } });
    expect(await shop.toss.facts()).toMatchObject({ charges: 0, confirms: 0 });
  });
});
