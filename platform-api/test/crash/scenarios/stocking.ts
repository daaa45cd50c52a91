import { expect } from '@jest/globals';
import { ProductService } from '../../../src/catalog/index.ts';
import { Database } from '../../../src/database/index.ts';
import { seedStock } from '../../../src/inventory/index.ts';
import { inTenant, newId } from '../../../src/kernel/index.ts';
import { makeShop, soundBooks, type Door, type OpenShop } from '../../harness/index.ts';
import { productInput, variantInput } from '../../harness/shop-owner.ts';
import { aMinuteLater, jobsDone } from '../harness/later.ts';
import type { World } from '../harness/world.ts';
import type { Scenario } from './scenario.ts';

/** More variants than one transaction copies a policy into. */
const VARIANTS = 120;
const SAFETY_STOCK = 3;

/** Dies while goods that arrived are booked. */
export const adjusting: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const shop = await makeShop(world.app, { goods: [{ stock: { seoul: 5 } }] });
    const idempotencyKey = newId();
    const arrive = (door: Door) =>
      shop.owner.via(door).post(
        '/admin/v1/stock-adjustments',
        {
          variantId: shop.goods[0].variantId,
          warehouseId: shop.warehouses.seoul,
          delta: 4,
          reason: 'received',
        },
        { idempotencyKey },
      );
    return {
      strike: ({ door }) => arrive(door),
      afterwards: async (door) => {
        expect(await soundBooks(world.app, shop.id)).toMatchObject({ onHand: 5 });
        await aMinuteLater(world, shop.id);
        expect((await arrive(door)).status).toBeLessThan(300);
        expect((await arrive(door)).status).toBeLessThan(300);
        expect(await soundBooks(world.app, shop.id)).toMatchObject({ onHand: 9 });
        await jobsDone(world, shop.id);
      },
    };
  },
};

/** Dies while a stock policy is copied into many levels. */
export const copyingPolicy: Scenario = {
  dies: 'worker',
  prepare: async (world) => {
    const shop = await makeShop(world.app);
    await manyVariants(world, shop);
    const saved = await shop.owner.put('/admin/v1/stock-policies', {
      scope: 'shop',
      safetyStock: SAFETY_STOCK,
      oversellLimit: null,
      holdMinutes: null,
      lowStockAt: null,
      unpaidSharePercent: null,
    });
    expect(saved.status).toBe(200);
    return {
      afterwards: async () => {
        await jobsDone(world, shop.id);
        const levels = await safetyStocks(world, shop);
        expect(levels.length).toBeGreaterThan(VARIANTS);
        expect(new Set(levels)).toEqual(new Set([SAFETY_STOCK]));
        await soundBooks(world.app, shop.id);
      },
    };
  },
};

async function manyVariants({ app }: World, shop: OpenShop): Promise<void> {
  await inTenant(shop.id, 'test', async () => {
    const sizes = Array.from({ length: VARIANTS }, (_, index) => `${index + 1}호`);
    const product = await app.get(ProductService).create(shop.id, {
      ...productInput({ options: [{ name: '크기', values: sizes.map((label) => ({ label })) }] }),
      variants: sizes.map((size) => variantInput({ optionLabels: [size], tracked: true })),
    });
    const rows = product.variants.map(({ id }) => ({
      variantId: id,
      warehouseId: shop.warehouses.seoul,
      quantity: 5,
    }));
    await seedStock(app.get(Database), shop.id, rows, new Date());
  });
}

function safetyStocks({ app }: World, shop: OpenShop): Promise<number[]> {
  return inTenant(shop.id, 'test', async () => {
    const rows = await app
      .get(Database)
      .db.selectFrom('stock_level')
      .select('safety_stock')
      .where('tenant_id', '=', shop.id)
      .execute();
    return rows.map((row) => row.safety_stock);
  });
}
