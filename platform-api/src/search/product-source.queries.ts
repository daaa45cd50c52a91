import { isoInstant, readJson, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { CategoryRow } from '../catalog/index.ts';
import type { IndexEntry } from './indexed-product.ts';

const CATEGORY_DEPTH_MAX = 10;

/**
 * What is to be indexed of these products now. The version is a column of the row that everything else of the product is read
 * from, and categories are read after it, so an entry is never older than its version says. Products that do not exist are
 * left out.
 */
export async function entriesOf(
  db: Db,
  tenant: TenantId,
  productIds: readonly string[],
): Promise<IndexEntry[]> {
  if (productIds.length === 0) return [];
  const rows = await db
    .selectFrom('product')
    .select([
      'id',
      'search_version',
      'name',
      'brand',
      'status',
      'tags',
      'price_won',
      'discount_percent',
      'sold_out',
      'rating_sum',
      'rating_count',
      'popularity',
      'published_at',
    ])
    .where('tenant_id', '=', tenant)
    .where('id', 'in', [...productIds])
    .execute();
  const [links, categories] = await Promise.all([
    findLinks(db, tenant, productIds),
    findCategoryRows(db, tenant),
  ]);
  return rows.map((row) => {
    const version = row.search_version;
    if (row.status !== 'on-sale') return { productId: row.id, version, product: null };
    const categoryIds = links.get(row.id) ?? [];
    const product = {
      name: row.name,
      brand: row.brand,
      tags: readJson(row.tags),
      categoryIds,
      categoryNames: namesAbove(categories, categoryIds),
      priceWon: row.price_won,
      onSale: row.discount_percent > 0,
      soldOut: row.sold_out === 1,
      ratingMilli: row.rating_count === 0 ? 0 : Math.floor((row.rating_sum * 1000) / row.rating_count),
      popularity: row.popularity,
      publishedAt: row.published_at === null ? 0 : Date.parse(isoInstant(row.published_at)),
    };
    return { productId: row.id, version, product };
  });
}

/** Ids of all products of the shop after an id, in order. */
export async function findProductIdsAfter(
  db: Db,
  tenant: TenantId,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

async function findLinks(
  db: Db,
  tenant: TenantId,
  productIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('product_category')
    .select(['product_id', 'category_id'])
    .where('tenant_id', '=', tenant)
    .where('product_id', 'in', [...productIds])
    .execute();
  const links = new Map<string, string[]>();
  for (const row of rows) links.set(row.product_id, [...(links.get(row.product_id) ?? []), row.category_id]);
  return links;
}

/** Not through the catalogue's reader: that one remembers for two seconds, and a version must not be older than its names. */
async function findCategoryRows(
  db: Db,
  tenant: TenantId,
): Promise<Pick<CategoryRow, 'id' | 'name' | 'parentId'>[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'name', 'parent_id'])
    .where('tenant_id', '=', tenant)
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id }));
}

function namesAbove(
  categories: readonly Pick<CategoryRow, 'id' | 'name' | 'parentId'>[],
  ids: readonly string[],
): string[] {
  const names = new Set<string>();
  for (const id of ids) {
    let next: string | null = id;
    for (let depth = 0; next !== null && depth < CATEGORY_DEPTH_MAX; depth += 1) {
      const category = categories.find((row) => row.id === next);
      if (category !== undefined) names.add(category.name);
      next = category?.parentId ?? null;
    }
  }
  return [...names];
}
