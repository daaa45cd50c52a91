import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acrossTenants, DomainError } from '../kernel/index.ts';
import { StockWorld } from './stock-world.fixture.ts';

let world: StockWorld;

beforeAll(async () => {
  world = await StockWorld.open(910_003);
});
afterAll(async () => {
  await world.close();
});

/** A small generator with a seed, so that a failure can be run again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe('the books', () => {
  it('agree after hundreds of random purchases, payments, expiries, cancels and shipments at once', async () => {
    const random = seeded(20_261_123);
    const warehouses = [await world.warehouse('가'), await world.warehouse('나')];
    const variants = await Promise.all(
      [60, 40, 20].map((quantity) => world.stocked(warehouses[0] ?? '', quantity)),
    );
    for (const variantId of variants) await world.addStock(variantId, warehouses[1] ?? '', 25);

    const oneOrder = async (index: number): Promise<void> => {
      const lines = variants
        .filter(() => random(2) === 0)
        .map((variantId) => ({
          variantId,
          warehouseId: warehouses[random(2)] ?? '',
          quantity: 1 + random(3),
        }));
      if (lines.length === 0) return;
      const order = world.request(lines);
      const { orderId } = order;
      const ids = (await world.reserve(order)).map((claim) => claim.id);
      const fate = index % 5;
      if (fate === 0) return;
      if (fate === 1)
        await world.transaction((tx) => world.stock.release(tx, world.tenant, orderId, 'expired'));
      if (fate < 2) return;
      await world.transaction((tx) => world.stock.commit(tx, world.tenant, orderId));
      if (fate === 2)
        await world.transaction((tx) => world.stock.release(tx, world.tenant, orderId, 'released'));
      if (fate < 4) return;
      await world.transaction((tx) => world.stock.startPicking(tx, world.tenant, ids));
      await world.transaction((tx) => world.stock.ship(tx, world.tenant, ids, `shipment:${index}`));
    };
    const settled = await Promise.allSettled(Array.from({ length: 250 }, (_, index) => oneOrder(index)));
    const unexpected = settled.filter(
      (one) =>
        one.status === 'rejected' &&
        !(one.reason instanceof DomainError && one.reason.code === 'inventory.out-of-stock'),
    );
    expect(unexpected).toEqual([]);
    expect(settled.some((one) => one.status === 'rejected')).toBe(true);
    for (const variantId of variants) {
      for (const warehouseId of warehouses) {
        const books = await world.books(variantId, warehouseId);
        expect(books.moved).toBe(books.onHand);
        expect(books.inBins).toBe(books.onHand);
        expect(books.openClaims).toBe(books.reserved);
        expect(books.reserved).toBeLessThanOrEqual(books.onHand);
      }
    }
  });

  it('stay unhurt by drift: stock that was never promised cannot be given back, and the change fails as a whole', async () => {
    const warehouseId = await world.warehouse('다');
    const variantId = await world.stocked(warehouseId, 10);
    const order = world.request([{ variantId, warehouseId, quantity: 3 }]);
    await world.reserve(order);
    await world.as(() =>
      world.database.db
        .updateTable('stock_level')
        .set({ reserved: 1 })
        .where('tenant_id', '=', world.tenant)
        .where('variant_id', '=', variantId)
        .execute(),
    );
    await expect(
      world.transaction((tx) => world.stock.release(tx, world.tenant, order.orderId, 'released')),
    ).rejects.toThrow('the books disagree');
    const [claim] = await world.as(() =>
      world.stock.claimsOf(world.database.db, world.tenant, order.orderId),
    );
    expect(claim?.state).toBe('held');
    expect((await world.books(variantId, warehouseId)).reserved).toBe(1);
  });

  it('cannot be oversold by hand: the table itself refuses', async () => {
    const warehouseId = await world.warehouse('라');
    const variantId = await world.stocked(warehouseId, 10);
    const promise = (reserved: number) =>
      world.as(() =>
        world.database.db
          .updateTable('stock_level')
          .set({ reserved })
          .where('tenant_id', '=', world.tenant)
          .where('variant_id', '=', variantId)
          .execute(),
      );
    await expect(promise(11)).rejects.toThrow(/ck_stock_level_oversold/);
    await expect(promise(-1)).rejects.toThrow(/ck_stock_level_reserved/);
  });
});

describe('the schema', () => {
  it('has no foreign key that points at stock_level or bin_stock, which would make buyers die of deadlocks', async () => {
    const keys = await acrossTenants('read the schema, for a test', () =>
      world.database.orm.em.getConnection().execute<{ target: string; keys: number }[]>(
        `select referenced_table_name as target, count(*) as \`keys\` from information_schema.key_column_usage
         where table_schema = database() and referenced_table_name is not null group by referenced_table_name`,
      ),
    );
    const targets = keys.map((key) => key.target);
    expect(targets).toEqual(expect.arrayContaining(['warehouse', 'variant', 'bin']));
    expect(targets).not.toContain('stock_level');
    expect(targets).not.toContain('bin_stock');
  });
});
