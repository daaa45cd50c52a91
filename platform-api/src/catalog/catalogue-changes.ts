import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import { SystemClock, type TenantId } from '../kernel/index.ts';
import { productChanged } from './catalog.events.ts';

const clock = new SystemClock();
const outbox = new Outbox(clock);

/**
 * Makes a change of products known, inside the change's own transaction: raises their search version and the shop's
 * catalogue version, and adds a `productChanged` job for each.
 */
export async function touchProducts(tx: Db, tenant: TenantId, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  const ids = [...new Set(productIds)].sort();
  await tx
    .updateTable('product')
    .set({ search_version: sql<number>`search_version + 1` })
    .where('tenant_id', '=', tenant)
    .where('id', 'in', ids)
    .execute();
  await raiseCatalogueVersion(tx, tenant);
  await outbox.addMany(
    tx,
    tenant,
    productChanged,
    ids.map((productId) => ({ payload: { productId }, coalesceKey: `product:${productId}` })),
  );
}

/** Makes finished pages of the shop stale. {@link touchProducts} does it too. */
export async function raiseCatalogueVersion(tx: Db, tenant: TenantId): Promise<void> {
  const now = clock.now();
  await tx
    .insertInto('catalogue_version')
    .values({ tenant_id: tenant, version: 1, updated_at: now })
    .onDuplicateKeyUpdate({ version: sql<number>`version + 1`, updated_at: now })
    .execute();
}

/**
 * Stores whether a product is sold out. Called when the sellability of one of its variants flipped, so its pages are made
 * stale even when the product as a whole stays what it was.
 */
export async function setSoldOut(
  tx: Db,
  tenant: TenantId,
  productId: string,
  soldOut: boolean,
): Promise<void> {
  await tx
    .updateTable('product')
    .set({ sold_out: soldOut })
    .where('tenant_id', '=', tenant)
    .where('id', '=', productId)
    .execute();
  await touchProducts(tx, tenant, [productId]);
}

/** Adds a review's stars (1 to 5) to a product's rating, or takes them away again (`sign` −1). */
export async function addRating(
  tx: Db,
  tenant: TenantId,
  productId: string,
  rating: number,
  sign: 1 | -1,
): Promise<void> {
  await tx
    .updateTable('product')
    .set({
      rating_sum: sql<number>`rating_sum + ${sign * rating}`,
      rating_count: sql<number>`rating_count + ${sign}`,
    })
    .where('tenant_id', '=', tenant)
    .where('id', '=', productId)
    .execute();
  await touchProducts(tx, tenant, [productId]);
}
