import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedStock } from './seed-stock.ts';
import { StockWorld } from './stock-world.fixture.ts';

let world: StockWorld;
let seoul: string;

beforeAll(async () => {
  world = await StockWorld.open(910_006);
  seoul = await world.warehouse('서울 센터');
});
afterAll(async () => {
  await world.close();
});

const lot = (code: string, expiresOn: string) => ({ code, producedOn: null, expiresOn });

describe('the end of a claim', () => {
  it('is one of paid and expired when both race, and stock is given back only when it expired', async () => {
    const variantId = await world.stocked(seoul, 40);
    const orders = Array.from({ length: 40 }, () => world.request([{ variantId, warehouseId: seoul }]));
    await Promise.all(orders.map((order) => world.reserve(order)));
    const results = await Promise.all(
      orders.flatMap(({ orderId }) => [
        world.transaction((tx) => world.stock.commit(tx, world.tenant, orderId)),
        world.transaction((tx) => world.stock.release(tx, world.tenant, orderId, 'expired')),
      ]),
    );
    let paid = 0;
    for (let index = 0; index < results.length; index += 2) {
      const [committed = 0, expired = 0] = [results[index], results[index + 1]];
      expect(committed + expired).toBe(1);
      paid += committed;
    }
    expect(await world.books(variantId, seoul)).toMatchObject({ reserved: paid, openClaims: paid });
  });

  it('gives stock back once, however often it is released', async () => {
    const variantId = await world.stocked(seoul, 10);
    const order = world.request([{ variantId, warehouseId: seoul, quantity: 4 }]);
    await world.reserve(order);
    const counts = await Promise.all(
      Array.from({ length: 8 }, () =>
        world.transaction((tx) => world.stock.release(tx, world.tenant, order.orderId, 'released')),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await world.books(variantId, seoul)).reserved).toBe(0);
  });

  it('takes stock out of bins, level and ledger together when it is shipped, oldest date first', async () => {
    const variantId = await world.variant();
    await world.as(() =>
      seedStock(
        world.database,
        world.tenant,
        [
          { variantId, warehouseId: seoul, quantity: 5, lot: lot('L-LATE', '2026-12-24') },
          { variantId, warehouseId: seoul, quantity: 3, lot: lot('L-SOON', '2026-11-30') },
          { variantId, warehouseId: seoul, quantity: 9, lot: lot('L-GONE', '2026-11-20') },
        ],
        world.clock.now(),
      ),
    );
    const order = world.request([{ variantId, warehouseId: seoul, quantity: 6 }]);
    const claims = await world.reserve(order);
    const ids = claims.map((claim) => claim.id);
    await world.transaction((tx) => world.stock.commit(tx, world.tenant, order.orderId));
    expect(await world.transaction((tx) => world.stock.startPicking(tx, world.tenant, ids))).toBe(1);
    const steps = await world.as(() => world.stock.pickSteps(world.database.db, world.tenant, ids));
    expect(steps.map((step) => [step.lotCode, step.quantity])).toEqual([
      ['L-SOON', 3],
      ['L-LATE', 3],
    ]);
    await world.transaction((tx) => world.stock.ship(tx, world.tenant, ids, 'shipment:test'));
    expect(await world.books(variantId, seoul)).toEqual({
      onHand: 11,
      reserved: 0,
      inBins: 11,
      moved: 11,
      openClaims: 0,
    });
    await expect(
      world.transaction((tx) => world.stock.ship(tx, world.tenant, ids, 'shipment:again')),
    ).rejects.toMatchObject({ code: 'inventory.claims-changed' });
    expect((await world.books(variantId, seoul)).onHand).toBe(11);
  });

  it('is not shipped from stock that has run past its date, and nothing changes', async () => {
    const variantId = await world.variant();
    const old = { code: 'L-GONE', producedOn: null, expiresOn: '2026-11-20' };
    await world.as(() =>
      seedStock(
        world.database,
        world.tenant,
        [{ variantId, warehouseId: seoul, quantity: 5, lot: old }],
        world.clock.now(),
      ),
    );
    const order = world.request([{ variantId, warehouseId: seoul }]);
    const ids = (await world.reserve(order)).map((claim) => claim.id);
    await world.transaction((tx) => world.stock.commit(tx, world.tenant, order.orderId));
    await expect(
      world.transaction((tx) => world.stock.ship(tx, world.tenant, ids, 'shipment:old')),
    ).rejects.toMatchObject({ code: 'inventory.not-on-hand' });
    expect(await world.books(variantId, seoul)).toMatchObject({ onHand: 5, reserved: 1, inBins: 5 });
    expect(
      (await world.as(() => world.stock.claimsOf(world.database.db, world.tenant, order.orderId)))[0]?.state,
    ).toBe('committed');
  });
});

describe('a claim whose payment is refused', () => {
  it('is held again, expires like any other, and a cancelled order on the floor gives its stock back', async () => {
    const variantId = await world.stocked(seoul, 10);
    const [refused, cancelled] = [2, 3].map((quantity) =>
      world.request([{ variantId, warehouseId: seoul, quantity }]),
    );
    if (refused === undefined || cancelled === undefined) throw new Error('unreachable');
    for (const order of [refused, cancelled]) {
      await world.reserve(order);
      await world.transaction((tx) => world.stock.commit(tx, world.tenant, order.orderId));
    }
    await world.transaction(async (tx) => {
      expect(await world.stock.uncommit(tx, world.tenant, refused.orderId)).toBe(1);
      expect(await world.stock.release(tx, world.tenant, refused.orderId, 'expired')).toBe(1);
    });
    const ids = (
      await world.as(() => world.stock.claimsOf(world.database.db, world.tenant, cancelled.orderId))
    ).map((claim) => claim.id);
    await world.transaction((tx) => world.stock.startPicking(tx, world.tenant, ids));
    await world.transaction(async (tx) => {
      expect(await world.stock.release(tx, world.tenant, cancelled.orderId, 'expired')).toBe(0);
      expect(await world.stock.release(tx, world.tenant, cancelled.orderId, 'released')).toBe(1);
    });
    expect(await world.books(variantId, seoul)).toMatchObject({ onHand: 10, reserved: 0, openClaims: 0 });
  });
});
