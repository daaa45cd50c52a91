import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StockWorld } from './stock-world.fixture.ts';
import type { ClaimTarget, ReserveRequest } from './stock.types.ts';

let world: StockWorld;
let seoul: string;
let busan: string;

beforeAll(async () => {
  world = await StockWorld.open(910_002);
  seoul = await world.warehouse('서울 센터');
  busan = await world.warehouse('부산 센터');
});
afterAll(async () => {
  await world.close();
});

/** A variant that both warehouses have. */
const inBoth = async (inSeoul: number, inBusan: number): Promise<string> => {
  const variantId = await world.stocked(seoul, inSeoul);
  await world.addStock(variantId, busan, inBusan);
  return variantId;
};
const paid = async (request: ReserveRequest): Promise<ReserveRequest> => {
  await world.reserve(request);
  await world.transaction((tx) => world.stock.commit(tx, world.tenant, request.orderId));
  return request;
};
const planOf = (
  request: ReserveRequest,
  shares: readonly [warehouseId: string, quantity: number][],
): ClaimTarget[] =>
  shares.map(([warehouseId, quantity]) => ({
    warehouseId,
    lines: request.claims.map(({ orderLineId, variantId }) => ({ orderLineId, variantId, quantity })),
  }));
const reassign = (request: ReserveRequest, plan: ClaimTarget[]): Promise<boolean> =>
  world.transaction((tx) => world.stock.reassign(tx, world.tenant, request.orderId, plan));
const reservedIn = async (variantId: string): Promise<[number, number]> => [
  (await world.books(variantId, seoul)).reserved,
  (await world.books(variantId, busan)).reserved,
];

describe('reassigning a paid order', () => {
  it('moves its claims and their promise to the other warehouse', async () => {
    const variantId = await inBoth(10, 10);
    const order = await paid(world.request([{ variantId, warehouseId: seoul, quantity: 4 }]));
    expect(await reassign(order, planOf(order, [[busan, 4]]))).toBe(true);
    expect(await reservedIn(variantId)).toEqual([0, 4]);
    const claims = await world.as(() => world.stock.claimsOf(world.database.db, world.tenant, order.orderId));
    expect(claims.map(({ state, warehouseId, quantity }) => [state, warehouseId, quantity])).toEqual([
      ['released', seoul, 4],
      ['committed', busan, 4],
    ]);
  });

  it('splits a line over two warehouses and back again', async () => {
    const variantId = await inBoth(10, 10);
    const order = await paid(world.request([{ variantId, warehouseId: seoul, quantity: 5 }]));
    const split = [...planOf(order, [[seoul, 2]]), ...planOf(order, [[busan, 3]])];
    expect(await reassign(order, split)).toBe(true);
    expect(await reservedIn(variantId)).toEqual([2, 3]);
    expect(await reassign(order, planOf(order, [[seoul, 5]]))).toBe(true);
    expect(await reservedIn(variantId)).toEqual([5, 0]);
    expect((await world.books(variantId, seoul)).openClaims).toBe(5);
  });

  it('says no and changes nothing when the other warehouse cannot give all of it', async () => {
    const [plenty, scarce] = [await inBoth(10, 10), await inBoth(10, 1)];
    const order = await paid(
      world.request([
        { variantId: plenty, warehouseId: seoul, quantity: 2 },
        { variantId: scarce, warehouseId: seoul, quantity: 2 },
      ]),
    );
    expect(await reassign(order, planOf(order, [[busan, 2]]))).toBe(false);
    expect(await reservedIn(plenty)).toEqual([2, 0]);
    expect(await reservedIn(scarce)).toEqual([2, 0]);
  });

  it('says no to a plan that does not ask exactly what is claimed', async () => {
    const variantId = await inBoth(10, 10);
    const order = await paid(world.request([{ variantId, warehouseId: seoul, quantity: 2 }]));
    expect(await reassign(order, planOf(order, [[busan, 3]]))).toBe(false);
    expect(await reassign(order, [])).toBe(false);
    expect(await reservedIn(variantId)).toEqual([2, 0]);
  });

  it('leaves a held order alone', async () => {
    const variantId = await inBoth(10, 10);
    const order = world.request([{ variantId, warehouseId: seoul, quantity: 2 }]);
    await world.reserve(order);
    expect(await reassign(order, planOf(order, [[busan, 2]]))).toBe(false);
    expect(await reservedIn(variantId)).toEqual([2, 0]);
  });

  it('lets only as many orders move as there is room for, when twenty race for ten places', async () => {
    const variantId = await inBoth(40, 10);
    const orders = await Promise.all(
      Array.from({ length: 20 }, () => paid(world.request([{ variantId, warehouseId: seoul, quantity: 2 }]))),
    );
    const moved = await Promise.all(orders.map((order) => reassign(order, planOf(order, [[busan, 2]]))));
    expect(moved.filter(Boolean)).toHaveLength(5);
    expect(await reservedIn(variantId)).toEqual([30, 10]);
    expect((await world.books(variantId, seoul)).openClaims).toBe(30);
    expect((await world.books(variantId, busan)).openClaims).toBe(10);
  });

  it('neither loses nor doubles stock when orders swap warehouses both ways while others buy and cancel', async () => {
    const goods = await Promise.all([inBoth(30, 30), inBoth(30, 30)]);
    const cart = (warehouseId: string) =>
      world.request(goods.map((variantId) => ({ variantId, warehouseId })));
    const orders = await Promise.all(
      Array.from({ length: 24 }, (_, index) => paid(cart(index % 2 === 0 ? seoul : busan))),
    );
    await Promise.all(
      orders.map(async (order, index) => {
        if (index % 6 === 0)
          await world.transaction((tx) => world.stock.release(tx, world.tenant, order.orderId, 'released'));
        else await reassign(order, planOf(order, [[index % 2 === 0 ? busan : seoul, 1]]));
        if (index % 3 === 0) await world.reserve(cart(seoul));
      }),
    );
    for (const variantId of goods) {
      const [inSeoul, inBusan] = [await world.books(variantId, seoul), await world.books(variantId, busan)];
      expect(inSeoul.openClaims).toBe(inSeoul.reserved);
      expect(inBusan.openClaims).toBe(inBusan.reserved);
      expect(inSeoul.reserved + inBusan.reserved).toBe(24 - 4 + 8);
    }
  });
});
