import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Shopper,
  atMost,
  countRows,
  makeShop,
  sellableIn,
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

/** Guests who have each put one of the goods into a cart of their own and seen what it costs. */
async function readyGuests(
  shop: OpenShop,
  count: number,
  quantity = 1,
): Promise<(() => ReturnType<Shopper['place']>)[]> {
  const expectedTotalWon = shop.goods[0].priceWon * quantity + 3_000;
  return await atMost(32, Array.from({ length: count }), async () => {
    const shopper = Shopper.guest(app, shop);
    expect((await shopper.put(shop.goods[0].variantId, quantity)).status).toBe(200);
    return () => shopper.place({ expectedTotalWon });
  });
}

const SOLD_OUT = ['inventory.out-of-stock', 'ordering.sold-out'];

describe('shoppers who race', () => {
  it('for the last unit: one gets it, the other is told that it is sold out', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 1 } }] });
    const buyers = await readyGuests(shop, 2);
    const answers = await Promise.all(buyers.map((place) => place()));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(SOLD_OUT).toContain(answers.find((answer) => answer.status === 409)?.body.code);
    expect(await countRows(app, shop.id, 'shop_order')).toBe(1);
    expect(await countRows(app, shop.id, 'payment')).toBe(1);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 1, reserved: 1, claims: { held: 1 } });
  });

  it('for the last two kinds of goods in opposite order: nobody gets half of a cart', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 1 } }, { stock: { busan: 1 } }] });
    const shoppers = [Shopper.guest(app, shop), Shopper.guest(app, shop)];
    const [first, second] = shop.goods.map((goods) => goods.variantId);
    for (const [index, shopper] of shoppers.entries()) {
      for (const variantId of index === 0 ? [first, second] : [second, first])
        await shopper.put(variantId ?? '');
    }
    const answers = await Promise.all(shoppers.map((shopper) => shopper.place({ expectedTotalWon: 28_800 })));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 2, reserved: 2, claims: { held: 2 } });
  });

  it('300 of them for 100 units in two warehouses: exactly 100 orders, and the books are sound', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 60, busan: 40 } }] });
    const buyers = await readyGuests(shop, 300);
    const answers = await atMost(32, buyers, (place) => place());
    const refused = answers.filter((answer) => answer.status !== 201);
    expect(refused).toHaveLength(200);
    for (const { status, body } of refused) {
      expect(status).toBe(409);
      expect(SOLD_OUT).toContain(body.code);
    }
    expect(await countRows(app, shop.id, 'shop_order')).toBe(100);
    expect(await soundBooks(app, shop.id)).toEqual({ onHand: 100, reserved: 100, claims: { held: 100 } });
    expect(await sellableIn(app, shop)).toEqual({ seoul: 0, busan: 0 });
  }, 120_000);

  it('for more than is there: a cart of three finds no place in two, and they stay for others', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 4 } }] });
    const [three = () => Promise.reject(new Error('no buyer')), two = three] = [
      ...(await readyGuests(shop, 1, 3)),
      ...(await readyGuests(shop, 1, 2)),
    ];
    expect((await two()).status).toBe(201);
    expect(await three()).toMatchObject({ status: 409, body: { code: 'ordering.sold-out' } });
    expect(await sellableIn(app, shop)).toEqual({ seoul: 2, busan: 0 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 2 });
  });
});
