import { readJson, type Db } from '../database/index.ts';
import { tenantId, type TenantId } from '../kernel/index.ts';
import type { StoredProduct } from './embedded.statements.ts';
import type { IndexEntry } from './indexed-product.ts';

/** A page of a shop's documents, tombstones too, with the versions only. */
export async function findVersions(
  db: Db,
  tenant: TenantId,
  after: string,
  limit: number,
): Promise<{ productId: string; version: number }[]> {
  const rows = await db
    .selectFrom('search_document')
    .select(['product_id', 'version'])
    .where('tenant_id', '=', tenant)
    .where('product_id', '>', after)
    .where('version', '>=', 0)
    .orderBy('product_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ productId: row.product_id, version: row.version }));
}

/** The documents of these products as entries, to write them elsewhere. */
export async function findEntries(
  db: Db,
  tenant: TenantId,
  productIds: readonly string[],
): Promise<IndexEntry[]> {
  if (productIds.length === 0) return [];
  const rows = await db
    .selectFrom('search_document')
    .select(['product_id', 'version', 'removed', 'body'])
    .where('tenant_id', '=', tenant)
    .where('product_id', 'in', [...productIds])
    .execute();
  return rows.map((row) => {
    if (row.removed === 1) return { productId: row.product_id, version: row.version, product: null };
    const { tokensHash: _, onSale, soldOut, ...product } = readJson(row.body) as StoredProduct;
    return {
      productId: row.product_id,
      version: row.version,
      product: { ...product, onSale: onSale === 1, soldOut: soldOut === 1 },
    };
  });
}

/** The shops that have documents, in order. Only inside acrossTenants. */
export async function findTenantsWithDocuments(db: Db): Promise<TenantId[]> {
  const rows = await db
    .selectFrom('search_document')
    .select('tenant_id')
    .distinct()
    .orderBy('tenant_id')
    .execute();
  return rows.map((row) => tenantId(row.tenant_id));
}

/** Whether a shop waits for Elasticsearch to catch up: a job of that name is not finished. */
export async function hasUnfinishedJob(db: Db, tenant: TenantId, job: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox_entry')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('state', 'in', ['pending', 'sent'])
    .where('job', '=', job)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many of a shop's products no document tells of. */
export async function countWithoutDocument(db: Db, tenant: TenantId): Promise<number> {
  const row = await db
    .selectFrom('product')
    .leftJoin('search_document', (join) =>
      join
        .onRef('search_document.product_id', '=', 'product.id')
        .on('search_document.tenant_id', '=', tenant),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('product.tenant_id', '=', tenant)
    .where('search_document.product_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
