import { setSoldOut } from '../catalog/index.ts';
import type { Database, Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { lockProduct } from './stock.locks.ts';
import { sellable } from './stock.queries.ts';

/**
 * Works out anew whether the products of some variants are sold out, each in a transaction of its own under the product's
 * lock: of two runs, the one that reads last writes last.
 */
export async function refreshSoldOut(
  database: Database,
  tenant: TenantId,
  variantIds: readonly string[],
): Promise<void> {
  for (const productId of await productsOf(database.db, tenant, variantIds)) {
    await database.transaction(async (tx) => {
      if (!(await lockProduct(tx, tenant, productId))) return;
      await setSoldOut(tx, tenant, productId, await isSoldOut(tx, tenant, productId));
    });
  }
}

/** True when no variant of the product can be ordered: none is untracked, and none has anything left anywhere. */
async function isSoldOut(tx: Db, tenant: TenantId, productId: string): Promise<boolean> {
  const variants = await tx
    .selectFrom('variant as v')
    .select(['v.id', 'v.tracked'])
    .where('v.tenant_id', '=', tenant)
    .where('v.product_id', '=', productId)
    .where('v.archived_at', 'is', null)
    .execute();
  if (variants.some((variant) => variant.tracked === 0)) return false;
  const levels = await sellable(
    tx,
    tenant,
    variants.map((variant) => variant.id),
  );
  return levels.every((level) => level.sellable === 0);
}

async function productsOf(db: Db, tenant: TenantId, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) return [];
  const rows = await db
    .selectFrom('variant as v')
    .select('v.product_id as productId')
    .distinct()
    .where('v.tenant_id', '=', tenant)
    .where('v.id', 'in', [...variantIds])
    .orderBy('v.product_id')
    .execute();
  return rows.map((row) => row.productId);
}
