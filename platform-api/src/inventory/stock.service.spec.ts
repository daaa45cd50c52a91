import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../kernel/index.ts';
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
  it('is two trips to the server however many levels there are, and the hot rows are locked in the second', async () => {
    const goods = await Promise.all([5, 5, 5].map((quantity) => world.stocked(seoul, quantity)));
    for (const count of [1, 3]) {
      const cart = world.request(
        goods.slice(0, count).map((variantId) => ({ variantId, warehouseId: seoul })),
      );
      const before = world.statements;
      await world.reserve(cart);
      expect(world.statements - before).toBe(2);
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
