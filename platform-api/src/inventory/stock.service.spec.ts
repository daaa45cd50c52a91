import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../kernel/index.ts';
import { seedStock } from './seed-stock.ts';
import { StockWorld } from './stock-world.fixture.ts';

let world: StockWorld;
let seoul: string;
let busan: string;

beforeAll(async () => {
  world = await StockWorld.open(910_001);
  seoul = await world.warehouse('서울 센터');
  busan = await world.warehouse('부산 센터');
});
afterAll(async () => {
  await world.close();
});

const lot = (code: string, expiresOn: string) => ({ code, producedOn: null, expiresOn });
const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : String(error));
const codes = (settled: readonly PromiseSettledResult<unknown>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of settled) {
    const key = one.status === 'fulfilled' ? 'taken' : codeOf(one.reason);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('reserving', () => {
  it('sells exactly 100 of 100 units to 300 buyers at once, and refuses the other 200 as out of stock', async () => {
    const variantId = await world.stocked(seoul, 100);
    const buyers = Array.from({ length: 300 }, () => world.request([{ variantId, warehouseId: seoul }]));
    const settled = await Promise.allSettled(buyers.map((buyer) => world.reserve(buyer)));
    expect(codes(settled)).toEqual({ taken: 100, 'inventory.out-of-stock': 200 });
    expect(await world.books(variantId, seoul)).toEqual({
      onHand: 100,
      reserved: 100,
      inBins: 100,
      moved: 100,
      openClaims: 100,
    });
  });

  it('gives the last unit to one of two buyers and tells the other what is left', async () => {
    const variantId = await world.stocked(seoul, 1);
    const buyers = [0, 1].map(() => world.request([{ variantId, warehouseId: seoul }]));
    const settled = await Promise.allSettled(buyers.map((buyer) => world.reserve(buyer)));
    expect(codes(settled)).toEqual({ taken: 1, 'inventory.out-of-stock': 1 });
    const refused = settled.find((one) => one.status === 'rejected')?.reason as DomainError;
    expect(refused.params).toEqual({ sku: `SKU-${variantId.slice(-12)}`, asked: 1, left: 0 });
  });

  it('takes all lines of a cart or none, whatever the contention and the order of its lines', async () => {
    const goods = await Promise.all([1, 2, 3, 4].map(() => world.stocked(seoul, 30)));
    const scarce = await world.stocked(busan, 10);
    const carts = Array.from({ length: 60 }, (_, index) => {
      const lines = goods.map((variantId) => ({ variantId, warehouseId: seoul }));
      if (index % 2 === 0) lines.reverse();
      return world.request(index % 3 === 0 ? [...lines, { variantId: scarce, warehouseId: busan }] : lines);
    });
    const settled = await Promise.allSettled(carts.map((cart) => world.reserve(cart)));
    const taken = settled.filter((one) => one.status === 'fulfilled');
    expect(Object.keys(codes(settled)).sort()).toEqual(['inventory.out-of-stock', 'taken']);
    for (const variantId of goods) {
      const books = await world.books(variantId, seoul);
      expect(books.reserved).toBe(taken.length);
      expect(books.openClaims).toBe(taken.length);
    }
    expect(taken).toHaveLength(30);
    const books = await world.books(scarce, busan);
    expect(books.reserved).toBeLessThanOrEqual(10);
    expect(books.openClaims).toBe(books.reserved);
  });

  it('reserves once when one idempotency key is sent ten times at once, and answers all ten the same claims', async () => {
    const variantId = await world.stocked(seoul, 50);
    const request = world.request([{ variantId, warehouseId: seoul, quantity: 2 }]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.reserve(request)));
    expect(new Set(answers.map((claims) => JSON.stringify(claims.map((claim) => claim.id)))).size).toBe(1);
    expect((await world.books(variantId, seoul)).reserved).toBe(2);
  });

  it('answers a repeat that made fresh ids with the order of the first one', async () => {
    const variantId = await world.stocked(seoul, 50);
    const first = world.request([{ variantId, warehouseId: seoul, quantity: 2 }]);
    const repeat = world.request([{ variantId, warehouseId: seoul, quantity: 2 }], {
      idempotencyKey: first.idempotencyKey,
    });
    const [claim] = await world.reserve(first);
    expect(await world.reserve(repeat)).toEqual([claim]);
    expect((await world.books(variantId, seoul)).reserved).toBe(2);
  });

  it('refuses a known idempotency key for other goods and changes nothing', async () => {
    const variantId = await world.stocked(seoul, 50);
    const first = world.request([{ variantId, warehouseId: seoul, quantity: 2 }]);
    await world.reserve(first);
    const other = world.request([{ variantId, warehouseId: seoul, quantity: 3 }], {
      idempotencyKey: first.idempotencyKey,
    });
    await expect(world.reserve(other)).rejects.toMatchObject({ code: 'inventory.claims-changed' });
    expect((await world.books(variantId, seoul)).reserved).toBe(2);
  });

  it('writes the claim of untracked goods and touches no level', async () => {
    const variantId = await world.variant({ tracked: false });
    const [claim] = await world.reserve(
      world.request([{ variantId, warehouseId: seoul, quantity: 500, tracked: false }]),
    );
    expect(claim).toMatchObject({ state: 'held', quantity: 500, tracked: false });
    await expect(world.books(variantId, seoul)).rejects.toThrow('No such level.');
  });

  it('refuses goods that never had stock in the warehouse', async () => {
    const variantId = await world.stocked(seoul, 5);
    await expect(world.reserve(world.request([{ variantId, warehouseId: busan }]))).rejects.toMatchObject({
      code: 'inventory.out-of-stock',
    });
  });

  it('tells the outbox once when a variant sells out and once when it comes back, and nothing in between', async () => {
    const variantId = await world.stocked(seoul, 3);
    const orders = [1, 1].map(() => world.request([{ variantId, warehouseId: seoul }]));
    for (const order of orders) await world.reserve(order);
    expect(await world.flipsOf(variantId)).toBe(0);
    const last = world.request([{ variantId, warehouseId: seoul }]);
    await world.reserve(last);
    expect(await world.flipsOf(variantId)).toBe(1);
    await world.emptyOutbox();
    await world.transaction((tx) => world.stock.release(tx, world.tenant, last.orderId, 'released'));
    expect(await world.flipsOf(variantId)).toBe(1);
  });
});

describe('the cost of reserving', () => {
  it('is three statements and one for each level, so a hot row is locked for one round trip and the commit', async () => {
    const goods = await Promise.all([5, 5, 5].map((quantity) => world.stocked(seoul, quantity)));
    for (const count of [1, 3]) {
      const cart = world.request(
        goods.slice(0, count).map((variantId) => ({ variantId, warehouseId: seoul })),
      );
      const before = world.statements;
      await world.reserve(cart);
      expect(world.statements - before).toBe(3 + count);
    }
  });
});

describe('the caps on unpaid holds', () => {
  it('let one buyer have ten open orders and not an eleventh, even when all are placed at once', async () => {
    const variantId = await world.stocked(seoul, 100);
    const orders = Array.from({ length: 14 }, () =>
      world.request([{ variantId, warehouseId: seoul }], { holderHash: 'holder-of-many' }),
    );
    const settled = await Promise.allSettled(orders.map((order) => world.reserve(order)));
    expect(codes(settled)).toEqual({ taken: 10, 'inventory.too-many-holds': 4 });
    expect((await world.books(variantId, seoul)).reserved).toBe(10);
  });

  it('let one buyer hold a fifth of a level over several orders and refuse more, with the limit in the answer', async () => {
    const variantId = await world.stocked(seoul, 200);
    const holderHash = 'holder-of-a-fifth';
    const order = (quantity: number) =>
      world.request([{ variantId, warehouseId: seoul, quantity }], { holderHash });
    await world.reserve(order(25));
    await expect(world.reserve(order(16))).rejects.toMatchObject({
      code: 'inventory.hold-limit',
      params: { percent: 20, sku: `SKU-${variantId.slice(-12)}` },
    });
    await world.reserve(order(15));
    expect((await world.books(variantId, seoul)).reserved).toBe(40);
  });

  it('let everybody hold twenty units, however little there is', async () => {
    const variantId = await world.stocked(seoul, 20);
    await world.reserve(world.request([{ variantId, warehouseId: seoul, quantity: 20 }]));
    expect((await world.books(variantId, seoul)).reserved).toBe(20);
  });

  it('do not count what was paid', async () => {
    const variantId = await world.stocked(seoul, 200);
    const holderHash = 'holder-who-pays';
    const first = world.request([{ variantId, warehouseId: seoul, quantity: 40 }], { holderHash });
    await world.reserve(first);
    await world.transaction((tx) => world.stock.commit(tx, world.tenant, first.orderId));
    await world.reserve(world.request([{ variantId, warehouseId: seoul, quantity: 40 }], { holderHash }));
    expect((await world.books(variantId, seoul)).reserved).toBe(80);
  });
});

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
