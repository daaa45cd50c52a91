import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import { Shopper, countRows, makeShop, soundBooks, startApi, type OpenShop } from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

const guest = (shop: OpenShop): Shopper => Shopper.guest(app, shop);

describe('a checkout', () => {
  it('holds the stock, empties the cart and asks for the amount that the server worked out', async () => {
    const shop = await makeShop(app, {
      goods: [
        { priceWon: 12_900, listPriceWon: 15_000, stock: { seoul: 5 } },
        { priceWon: 8_000, taxKind: 'tax-free', stock: { seoul: 5 } },
      ],
    });
    const shopper = guest(shop);
    const { order, payment } = await shopper.order(
      shop.goods.map(({ variantId }) => ({ variantId, quantity: 2 })),
    );
    expect(order).toMatchObject({
      state: 'pending-payment',
      itemsTotalWon: 46_000,
      discountWon: 4_200,
      shippingFeeWon: 3_000,
      totalWon: 44_800,
      taxFreeWon: 16_000,
      cancellable: true,
      address: { zoneCode: '06236', roadAddress: '서울 강남구 테헤란로 152', detail: '3층' },
      contact: { name: '김감자', phone: '01012345678' },
    });
    expect(payment).toMatchObject({
      amountWon: 44_800,
      taxFreeWon: 16_000,
      clientKey: shop.toss.keys.clientKey,
    });
    expect(payment.successUrl).toBe(`http://${shop.host}/checkout/success`);
    expect((await shopper.client.get('/shop/v1/cart')).body).toMatchObject({ lines: [], totalWon: 0 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 10, reserved: 4, claims: { held: 4 } });
  });

  it('uses no price, discount or amount that the browser sends', async () => {
    const shop = await makeShop(app);
    const shopper = guest(shop);
    const [{ variantId }] = shop.goods;
    const added = await shopper.client.post('/shop/v1/cart/lines', {
      variantId,
      quantity: 1,
      unitPriceWon: 1,
      discountWon: 12_899,
    });
    expect(added).toMatchObject({ body: { totalWon: 15_900, lines: [{ unitPriceWon: 12_900 }] } });
    const body = await shopper.checkout();
    const placed = await shopper.client.post('/shop/v1/orders', {
      ...body,
      totalWon: 1,
      discountWon: 15_899,
      shippingFeeWon: 0,
      lines: [{ variantId, quantity: 1, unitPriceWon: 1 }],
    });
    expect(placed).toMatchObject({
      status: 201,
      body: { order: { totalWon: 15_900, discountWon: 0 }, payment: { amountWon: 15_900 } },
    });
  });

  it.each([0, 1, 15_899, 15_901])(
    'is refused when the browser expects %s won, and takes nothing',
    async (amount) => {
      const shop = await makeShop(app);
      const shopper = guest(shop);
      await shopper.put(shop.goods[0].variantId);
      const placed = await shopper.place({ expectedTotalWon: amount });
      expect(placed).toMatchObject({ status: 409, body: { code: 'ordering.total-changed' } });
      expect(await countRows(app, shop.id, 'shop_order')).toBe(0);
      expect(await soundBooks(app, shop.id)).toEqual({ onHand: 5, reserved: 0, claims: {} });
      expect((await shopper.client.get('/shop/v1/cart')).body).toMatchObject({ itemCount: 1 });
    },
  );

  it.each([0, -1, 1.5, 100, 1e9, '2', null])(
    'refuses %s as a quantity, and the cart stays as it was',
    async (quantity) => {
      const shop = await makeShop(app);
      const shopper = guest(shop);
      const [{ variantId }] = shop.goods;
      const { body: cart } = await shopper.put(variantId, 2);
      expect((await shopper.client.post('/shop/v1/cart/lines', { variantId, quantity })).status).toBe(400);
      const line = `/shop/v1/cart/lines/${cart.lines[0]?.id}`;
      expect((await shopper.client.patch(line, { quantity })).status).toBe(400);
      expect((await shopper.client.get('/shop/v1/cart')).body).toEqual(cart);
    },
  );

  it('places one order for one Idempotency-Key, also when both requests come at once', async () => {
    const shop = await makeShop(app);
    const shopper = guest(shop);
    await shopper.put(shop.goods[0].variantId);
    const body = await shopper.checkout();
    const options = { idempotencyKey: newId() };
    const first = await shopper.client.post<{ order: { id: string } }>('/shop/v1/orders', body, options);
    expect(first.status).toBe(201);
    const again = await shopper.client.post<{ order: { id: string } }>('/shop/v1/orders', body, options);
    expect(again).toMatchObject({ status: 201, body: { order: { id: first.body.order.id } } });

    await shopper.put(shop.goods[0].variantId);
    const key = { idempotencyKey: newId() };
    const both = await Promise.all([1, 2].map(() => shopper.client.post('/shop/v1/orders', body, key)));
    expect(both.filter((answer) => answer.status === 201).length).toBeGreaterThanOrEqual(1);
    for (const answer of both.filter(({ status }) => status !== 201)) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency.still-running' } });
    }
    expect(await countRows(app, shop.id, 'shop_order')).toBe(2);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 2 });
  });

  it('refuses an Idempotency-Key that comes back with another body, or none at all', async () => {
    const shop = await makeShop(app);
    const shopper = guest(shop);
    const idempotencyKey = newId();
    await shopper.order([{ variantId: shop.goods[0].variantId }], { options: { idempotencyKey } });
    await shopper.put(shop.goods[0].variantId);
    const other = await shopper.place({ to: 'busan', options: { idempotencyKey } });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key-reused' } });
    expect((await shopper.place({ options: { idempotencyKey: null } })).status).toBe(400);
    expect(await countRows(app, shop.id, 'shop_order')).toBe(1);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 1 });
  });

  it('of a shop without a payment contract is refused before it holds stock', async () => {
    const shop = await makeShop(app, { payments: false });
    const shopper = guest(shop);
    await shopper.put(shop.goods[0].variantId);
    expect(await shopper.place()).toMatchObject({ status: 409, body: { code: 'payments.not-set-up' } });
    expect(await countRows(app, shop.id, 'shop_order')).toBe(0);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it('is nobody else’s: another guest, another shop and a stranger get the same 404', async () => {
    const shop = await makeShop(app);
    const other = await makeShop(app);
    const { order } = await guest(shop).order([{ variantId: shop.goods[0].variantId }]);
    const neighbour = guest(shop);
    await neighbour.put(shop.goods[0].variantId);
    const foreign = guest(other);
    await foreign.put(other.goods[0].variantId);
    for (const someone of [neighbour, foreign, guest(shop)]) {
      const read = await someone.client.get(`/shop/v1/orders/${order.id}`);
      expect(read).toMatchObject({ status: 404, body: { code: 'ordering.order-not-found' } });
      expect((await someone.cancel(order.id)).status).toBe(404);
    }
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 1 });
  });
});
