import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import type { OrderView } from '../src/ordering/index.ts';
import { ResolvePaymentsSweep } from '../src/payments/resolve-payments.sweep.ts';
import {
  ClockHand,
  Floor,
  Shopper,
  countRows,
  finishJobs,
  makeShop,
  sellableIn,
  soundBooks,
  startApi,
  type OpenShop,
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
  readonly order: OrderView;
}

/** A shop with one paid order that has its parcel. */
async function paid(quantity = 1): Promise<Case> {
  const shop = await makeShop(app);
  const shopper = Shopper.guest(app, shop);
  const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId, quantity }]);
  await finishJobs(app, shop.id);
  return { shop, shopper, order: await shopper.read(id) };
}

const resolve = async (): Promise<void> => {
  clock.advance(2);
  await app.get(ResolvePaymentsSweep).run();
};

describe('cancelling a paid order', () => {
  it('gives all money back once, frees the stock and takes the parcel off the floor', async () => {
    const { shop, shopper, order } = await paid(2);
    expect(order.shipments).toMatchObject([{ state: 'ready' }]);
    expect(await shopper.cancel(order.id)).toMatchObject({
      status: 200,
      body: {
        state: 'cancelled',
        cancelReason: '마음이 바뀌었어요',
        cancellable: false,
        payment: { state: 'cancelled', cancelledWon: 28_800 },
        lines: [{ quantity: 2, quantityCancelled: 2 }],
      },
    });
    await finishJobs(app, shop.id);
    expect((await shopper.read(order.id)).shipments).toMatchObject([{ state: 'cancelled' }]);
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, chargedWon: 28_800, cancelledWon: 28_800 });
    expect(await sellableIn(app, shop)).toMatchObject({ seoul: 5 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: { released: 2 } });
  });

  it('before its parcel was made leaves nothing to send', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const order = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
    expect(await shopper.cancel(order.id)).toMatchObject({ body: { state: 'cancelled' } });
    await finishJobs(app, shop.id);
    expect(await countRows(app, shop.id, 'shipment')).toBe(0);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it.each(['lose-answer-before-commit', 'lose-answer-after-commit', 'http-500-after-commit'] as const)(
    'whose answer got lost (%s) gives the money back once, and keeps the stock until it is known',
    async (kind) => {
      const { shop, shopper, order } = await paid();
      await shop.toss.fails({ operation: 'cancel', kind });
      expect(await shopper.cancel(order.id)).toMatchObject({ status: 200, body: { state: 'cancelling' } });
      expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 1 });
      await resolve();
      await resolve();
      await finishJobs(app, shop.id);
      expect(await shopper.read(order.id)).toMatchObject({ state: 'cancelled' });
      expect(await shop.toss.facts()).toMatchObject({ cancelledWon: 15_900 });
      expect(await countRows(app, shop.id, 'payment_cancel')).toBe(1);
      expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0, claims: { released: 1 } });
    },
  );

  it('twice at once, and once more with another key, refunds once', async () => {
    const { shop, shopper, order } = await paid();
    await shop.toss.fails({ operation: 'cancel', kind: 'delay-answer', delayMs: 300 });
    const answers = await Promise.all([shopper.cancel(order.id), shopper.cancel(order.id)]);
    expect(answers.filter((answer) => answer.status === 200)).not.toHaveLength(0);
    for (const { body } of answers.filter((answer) => answer.status !== 200)) {
      expect(body.code).toBe('ordering.not-cancellable');
    }
    expect((await shopper.cancel(order.id)).status).toBe(409);
    expect(await shop.toss.facts()).toMatchObject({ cancelledWon: 15_900, cancels: 1 });
    expect(await countRows(app, shop.id, 'payment_cancel')).toBe(1);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0, claims: { released: 1 } });
  });

  it('by customer and staff at once refunds once', async () => {
    const { shop, shopper, order } = await paid();
    await Promise.all([
      shopper.cancel(order.id),
      shop.owner.post(`/admin/v1/orders/${order.id}/cancel`, { reason: '품절' }),
    ]);
    expect(await shopper.read(order.id)).toMatchObject({ state: 'cancelled' });
    expect(await shop.toss.facts()).toMatchObject({ cancelledWon: 15_900, cancels: 1 });
  });

  it('repeated with its Idempotency-Key is answered again and refunds nothing more', async () => {
    const { shop, shopper, order } = await paid();
    const options = { idempotencyKey: newId() };
    const first = await shopper.cancel(order.id, options);
    const again = await shopper.cancel(order.id, options);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await shop.toss.facts()).toMatchObject({ cancels: 1 });
  });

  it('that Toss refuses for good leaves the order as it was, and a later one may succeed', async () => {
    const { shop, shopper, order } = await paid();
    await shop.toss.fails({ operation: 'cancel', kind: 'reject', code: 'NOT_CANCELABLE_PAYMENT' });
    expect(await shopper.cancel(order.id)).toMatchObject({
      status: 200,
      body: { state: 'paid', cancelReason: null },
    });
    await finishJobs(app, shop.id);
    expect((await shopper.read(order.id)).shipments).toMatchObject([{ state: 'ready' }]);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 1, claims: { committed: 1 } });
    expect(await shopper.cancel(order.id)).toMatchObject({ body: { state: 'cancelled' } });
    expect(await shop.toss.facts()).toMatchObject({ cancelledWon: 15_900 });
  });

  it('that Toss refuses before the parcel was made still sends the order', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const order = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
    await shop.toss.fails({ operation: 'cancel', kind: 'lose-answer-before-commit' });
    await shop.toss.fails({ operation: 'cancel', kind: 'reject', code: 'NOT_CANCELABLE_PAYMENT' });
    expect(await shopper.cancel(order.id)).toMatchObject({ body: { state: 'cancelling' } });
    await finishJobs(app, shop.id);
    await resolve();
    await finishJobs(app, shop.id);
    expect(await shopper.read(order.id)).toMatchObject({ state: 'paid', shipments: [{ state: 'ready' }] });
  });
});

describe('cancelling is too late', () => {
  it('for the customer once somebody picks, and for everybody once a parcel left; nothing changes', async () => {
    const { shop, shopper, order } = await paid();
    const floor = new Floor(shop);
    const id = order.shipments[0]?.id ?? '';
    await floor.pick(id);
    expect(await shopper.read(order.id)).toMatchObject({ state: 'preparing', cancellable: false });
    expect(await shopper.cancel(order.id)).toMatchObject({
      status: 409,
      body: { code: 'ordering.not-cancellable' },
    });
    await floor.pack(id);
    await floor.ship(id);
    const late = await shop.owner.post(`/admin/v1/orders/${order.id}/cancel`, { reason: '품절' });
    expect(late).toMatchObject({ status: 409, body: { code: 'ordering.already-shipped' } });
    expect(await shopper.read(order.id)).toMatchObject({ state: 'shipping', payment: { cancelledWon: 0 } });
    expect(await shop.toss.facts()).toMatchObject({ cancels: 0, cancelledWon: 0 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 4, reserved: 0, claims: { shipped: 1 } });
  });

  it('but staff may cancel what is only packed, and then it cannot be sent', async () => {
    const { shop, order } = await paid();
    const floor = new Floor(shop);
    const id = order.shipments[0]?.id ?? '';
    await floor.pick(id);
    await floor.pack(id);
    const cancelled = await shop.owner.post(`/admin/v1/orders/${order.id}/cancel`, { reason: '품절' });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await floor.tryToShip(id)).toMatchObject({ status: 409 });
    await finishJobs(app, shop.id);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: { released: 1 } });
    expect(await shop.toss.facts()).toMatchObject({ cancelledWon: 15_900 });
  });

  it('in the moment in which the parcel leaves: it is either sent or paid back, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { shop, shopper, order } = await paid();
      const floor = new Floor(shop);
      const id = order.shipments[0]?.id ?? '';
      await floor.pick(id);
      await floor.pack(id);
      await Promise.all([
        floor.tryToShip(id),
        shop.owner.post(`/admin/v1/orders/${order.id}/cancel`, { reason: '품절' }),
      ]);
      await finishJobs(app, shop.id);
      const { state } = await shopper.read(order.id);
      expect(['shipping', 'cancelled']).toContain(state);
      const sent = state === 'shipping';
      expect(await shop.toss.facts()).toMatchObject({ cancelledWon: sent ? 0 : 15_900 });
      expect(await soundBooks(app, shop.id)).toMatchObject({ onHand: sent ? 4 : 5, reserved: 0 });
    }
  });
});
