import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.ts';
import { Database } from '../../src/database/index.ts';
import { inTenant, tenantId } from '../../src/kernel/index.ts';
import { SearchService } from '../../src/search/index.ts';
import { SearchUpkeepSweep } from '../../src/search/search-upkeep.sweep.ts';
import { fillShop } from './fill-shop.ts';
import { shopSlug } from './goods.ts';

/**
 * `node dist/bench/data/fill.js <products> <tenants>`: fills an empty database with shops to measure. Rows go in many at
 * a time, through the same tables; the search is filled by the platform's own rebuild.
 */
const [products = 0, tenants = 0] = process.argv.slice(2).map(Number);
const context = await NestFactory.createApplicationContext(AppModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
try {
  const { db } = context.get(Database, { strict: false });
  // Without a live index the rebuild would fill the database only, and leave the rest to the worker.
  await context.get(SearchUpkeepSweep, { strict: false }).run();
  for (let number = 1; number <= tenants; number += 1) {
    const now = new Date();
    await db
      .insertInto('tenant')
      .values({
        slug: shopSlug(number),
        name: `측정 상점 ${number}`,
        status: 'open',
        plan: 'standard',
        opened_at: now,
        created_at: now,
        updated_at: now,
      })
      .execute();
    const row = await db
      .selectFrom('tenant')
      .select('id')
      .where('slug', '=', shopSlug(number))
      .executeTakeFirstOrThrow();
    const tenant = tenantId(row.id);
    await inTenant(tenant, 'bench', async () => {
      await fillShop(context, tenant, { number, products }, (line) => process.stdout.write(`${line}\n`));
      await context.get(SearchService, { strict: false }).rebuild(tenant);
    });
    process.stdout.write(`${shopSlug(number)}: ${products} products, found by the search\n`);
  }
} finally {
  await context.close();
}
