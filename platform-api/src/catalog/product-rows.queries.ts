import type { ExpressionBuilder } from 'kysely';
import { isoInstant, type Db, type Tables } from '../database/index.ts';
import { decodeCursor, pageErrors, toPage, type Page, type TenantId } from '../kernel/index.ts';
import { selectCards, cardView } from './product-card.ts';
import type { ProductRow, ProductRowQuery } from './product.admin.schemas.ts';

/** A row of the products list before the stock is added. */
export type ProductRowBase = Omit<ProductRow, 'variantCount' | 'sellable'>;

type Products = ExpressionBuilder<Tables & { p: Tables['product'] }, 'p'>;

/** `newest` follows the ids, which are made in order of time. */
const SORTS = {
  newest: { column: 'p.id', of: 'id', direction: 'desc' },
  name: { column: 'p.name', of: 'name', direction: 'asc' },
  'price-asc': { column: 'p.price_won', of: 'price_won', direction: 'asc' },
  'price-desc': { column: 'p.price_won', of: 'price_won', direction: 'desc' },
} as const;

/** A page of all products of the shop, drafts and archived ones too. One statement. */
export async function findProductRows(
  db: Db,
  tenant: TenantId,
  query: ProductRowQuery,
): Promise<Page<ProductRowBase>> {
  const { column, of, direction } = SORTS[query.sort];
  let list = selectCards(db, tenant)
    .select(['p.status', 'p.updated_at', 'a.id as asset_id'])
    .where((eb) => matches(eb, tenant, query))
    .orderBy(column, direction)
    .orderBy('p.id', direction)
    .limit(query.limit + 1);
  if (query.cursor !== undefined) {
    const [sort, value, id] = decodeCursor(query.cursor, 3);
    if (sort !== query.sort || value === null || value === undefined || typeof id !== 'string')
      throw pageErrors.badCursor();
    const beyond = direction === 'asc' ? '>' : '<';
    list = list.where((eb) =>
      eb.or([eb(column, beyond, value), eb.and([eb(column, '=', value), eb('p.id', beyond, id)])]),
    );
  }
  const rows = await list.execute();
  return toPage(
    rows,
    query.limit,
    (row) => [query.sort, row[of], row.id],
    (row) => {
      const { id, slug, name, brand, image, taxKind, priceWon, listPriceWon, discountPercent, soldOut } =
        cardView(tenant, row);
      return {
        id,
        slug,
        name,
        brand,
        image: image === null || row.asset_id === null ? null : { id: row.asset_id, ...image },
        status: row.status,
        taxKind,
        priceWon,
        listPriceWon,
        discountPercent,
        soldOut,
        updatedAt: isoInstant(row.updated_at),
      };
    },
  );
}

function matches(eb: Products, tenant: TenantId, { q, status, categoryId }: ProductRowQuery) {
  const conditions = status === undefined ? [] : [eb('p.status', '=', status)];
  if (categoryId !== undefined) {
    const inCategory = eb
      .selectFrom('product_category as pc')
      .select('pc.product_id')
      .where('pc.tenant_id', '=', tenant)
      .whereRef('pc.product_id', '=', 'p.id')
      .where('pc.category_id', '=', categoryId);
    return eb.and([...conditions, eb.exists(inCategory), ...called(eb, tenant, q)]);
  }
  return eb.and([...conditions, ...called(eb, tenant, q)]);
}

/** Products by a part of their name or of a SKU. */
function called(eb: Products, tenant: TenantId, q: string | undefined) {
  if (q === undefined || q === '') return [];
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const bySku = eb
    .selectFrom('variant as v')
    .select('v.id')
    .where('v.tenant_id', '=', tenant)
    .whereRef('v.product_id', '=', 'p.id')
    .where('v.sku', 'like', pattern);
  return [eb.or([eb('p.name', 'like', pattern), eb.exists(bySku)])];
}
