import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import type { CartView } from '../src/ordering/cart.schemas.ts';
import {
  Shopper,
  atMost,
  makeShop,
  signInWithKakao,
  soundBooks,
  startApi,
  type OpenShop,
} from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

const cartOf = async (shopper: Shopper): Promise<CartView> =>
  (await shopper.client.get<CartView>('/shop/v1/cart')).body;

/** The owner changes a product: its price, or whether it is for sale. */
async function edit(shop: OpenShop, change: { priceWon?: number; status?: string }): Promise<void> {
  const path = `/admin/v1/products/${shop.goods[0].productId}`;
  const { body } = await shop.owner.get<{ variants: object[]; status: string; images: { id: string }[] }>(
    path,
  );
  const { updatedAt: _updatedAt, ...product } = body as typeof body & { updatedAt?: string };
  const saved = await shop.owner.put(path, {
    ...product,
    status: change.status ?? product.status,
    images: [],
    variants: product.variants.map((variant) => ({
      ...variant,
      optionLabels: [],
      ...(change.priceWon === undefined ? {} : { priceWon: change.priceWon }),
    })),
  });
  expect(saved.status).toBe(200);
}

describe('a cart', () => {
  it('adds equal goods up to 99, keeps a quantity that is set again, and lets a line be taken out twice', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 200 } }] });
    const shopper = Shopper.guest(app, shop);
    const [{ variantId }] = shop.goods;
    await shopper.put(variantId, 60);
    const { body } = await shopper.put(variantId, 60);
    expect(body).toMatchObject({ itemCount: 99, lines: [{ quantity: 99 }] });
    const line = `/shop/v1/cart/lines/${body.lines[0]?.id}`;
    expect(await shopper.client.patch(line, { quantity: 3 })).toMatchObject({
      status: 200,
      body: { itemCount: 3 },
    });
    expect(await shopper.client.patch(line, { quantity: 3 })).toMatchObject({
      status: 200,
      body: { itemCount: 3 },
    });
    expect(await shopper.client.delete(line)).toMatchObject({ status: 200, body: { lines: [] } });
    expect(await shopper.client.delete(line)).toMatchObject({ status: 200, body: { lines: [] } });
    expect((await shopper.client.patch(line, { quantity: 1 })).status).toBe(404);
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it('is one cart although two tabs open it at once', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const [{ variantId }] = shop.goods;
    await shopper.client.post('/shop/v1/cart/lines', { variantId: newId(), quantity: 1 });
    await Promise.all(Array.from({ length: 4 }, () => shopper.put(variantId, 1)));
    expect(await cartOf(shopper)).toMatchObject({ itemCount: 4, lines: [{ quantity: 4 }] });
  });

  it('says what is wrong with a line, and cannot be ordered until that is mended', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 2 } }] });
    const shopper = Shopper.guest(app, shop);
    await shopper.put(shop.goods[0].variantId, 3);
    expect((await cartOf(shopper)).lines).toMatchObject([{ problem: 'not-enough', sellable: 2 }]);
    expect(await shopper.place({ expectedTotalWon: 41_700 })).toMatchObject({
      status: 409,
      body: { code: 'ordering.sold-out' },
    });
    await edit(shop, { status: 'draft' });
    expect((await cartOf(shopper)).lines).toMatchObject([{ problem: 'not-for-sale' }]);
    expect(await shopper.place({ expectedTotalWon: 41_700 })).toMatchObject({
      status: 409,
      body: { code: 'ordering.not-for-sale' },
    });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });

  it('follows a price that the owner changes, and an order at the old price is refused', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    await shopper.put(shop.goods[0].variantId);
    await edit(shop, { priceWon: 20_000 });
    expect(await shopper.place({ expectedTotalWon: 15_900 })).toMatchObject({
      status: 409,
      body: { code: 'ordering.total-changed' },
    });
    expect(await cartOf(shopper)).toMatchObject({ totalWon: 23_000 });
    expect(await shopper.place()).toMatchObject({ status: 201, body: { order: { totalWon: 23_000 } } });
  });

  it('of a guest goes with the person who signs in, added to what they had', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 9 } }, { stock: { seoul: 9 } }] });
    const [first, second] = shop.goods.map((goods) => goods.variantId);
    const earlier = new Shopper(shop, await signInWithKakao(app, shop, 3));
    await earlier.put(first ?? '', 1);
    const guest = Shopper.guest(app, shop);
    await guest.put(first ?? '', 2);
    await guest.put(second ?? '', 1);
    await signInWithKakao(app, shop, 3, guest.client);
    const { lines } = await cartOf(guest);
    expect(new Map(lines.map((line) => [line.variantId, line.quantity]))).toEqual(
      new Map([
        [first, 3],
        [second, 1],
      ]),
    );
    expect(await cartOf(earlier)).toMatchObject({ itemCount: 4 });
  });
});

describe('the sending of an order', () => {
  it('is free from the shop’s sum on, and costs more to Jeju', async () => {
    const shop = await makeShop(app, {
      feeWon: 3_000,
      freeFromWon: 25_000,
      goods: [{ stock: { seoul: 9 } }],
    });
    const shopper = Shopper.guest(app, shop);
    const [{ variantId }] = shop.goods;
    await shopper.put(variantId, 1);
    expect(await cartOf(shopper)).toMatchObject({ shippingFeeWon: 3_000, freeShippingRemainingWon: 12_100 });
    const jeju = { address: { zoneCode: '63122', roadAddress: '제주 제주시 문연로 6' } };
    expect((await shopper.client.post('/shop/v1/checkout/quote', jeju)).body).toMatchObject({
      shippingFeeWon: 6_000,
    });
    await shopper.put(variantId, 1);
    expect(await cartOf(shopper)).toMatchObject({ shippingFeeWon: 0, freeShippingRemainingWon: null });
    expect((await shopper.quote()).body).toMatchObject({ shippingFeeWon: 0, totalWon: 25_800 });
  });
});

describe('many who pay in the same moment', () => {
  it('are all charged once and all get their order, with fewer connections than buyers', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 60 } }] });
    const ready = await atMost(16, Array.from({ length: 60 }), async () => {
      const shopper = Shopper.guest(app, shop);
      const placed = await shopper.order([{ variantId: shop.goods[0].variantId }], {
        expectedTotalWon: 15_900,
        email: 'many@buyer.test',
      });
      return { shopper, placed, key: await shop.toss.authenticate(placed.payment) };
    });
    const answers = await Promise.all(ready.map(({ shopper, placed, key }) => shopper.confirm(placed, key)));
    expect(answers.filter((answer) => answer.body.state === 'paid')).toHaveLength(60);
    expect(await shop.toss.facts()).toMatchObject({ charges: 60, confirms: 60, chargedWon: 60 * 15_900 });
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 60, reserved: 60, claims: { committed: 60 } });
  }, 60_000);
});
