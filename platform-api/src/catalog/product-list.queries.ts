import { sql, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { isoInstant, storedInstant, type Db, type Tables } from '../database/index.ts';
import { decodeCursor, pageErrors, type Page, toPage, type TenantId } from '../kernel/index.ts';
import { cardView, selectCards, type CardRow } from './product-card.ts';
import type { ProductCard, ProductQuery } from './product.schemas.ts';

/** Which products a list holds; `categoryIds` is null for all. */
export interface ProductFilter {
  readonly categoryIds: readonly string[] | null;
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  readonly onSale?: boolean | undefined;
  readonly inStock?: boolean | undefined;
}

type Sort = ProductQuery['sort'];
type Products = ExpressionBuilder<Tables & { p: Tables['product'] }, 'p'>;
type SortedRow = CardRow & { readonly popularity: number; readonly published_at: string | null };

/** What a list is ordered by (ties by id in the same direction), and how a cursor holds and finds it again. */
interface Order {
  readonly column: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  readonly valueOf: (row: SortedRow) => string | number;
  readonly stored: (value: string | number) => string | number;
}

/** Stars × 1000 in whole numbers, so that a cursor compares exactly; unrated products come last. */
const RATING = sql`coalesce(floor(p.rating_sum * 1000 / nullif(p.rating_count, 0)), 0)`;

const price = (direction: 'asc' | 'desc'): Order => ({
  column: sql.ref('p.price_won'),
  direction,
  valueOf: (row) => row.price_won,
  stored: (value) => value,
});

const ORDERS: Readonly<Record<Sort, Order>> = {
  popular: {
    column: sql.ref('p.popularity'),
    direction: 'desc',
    valueOf: (row) => row.popularity,
    stored: (value) => value,
  },
  new: {
    column: sql.ref('p.published_at'),
    direction: 'desc',
    valueOf: (row) => (row.published_at === null ? '' : isoInstant(row.published_at)),
    stored: (value) => storedDate(value),
  },
  'price-asc': price('asc'),
  'price-desc': price('desc'),
  rating: {
    column: RATING,
    direction: 'desc',
    valueOf: (row) => (row.rating_count === 0 ? 0 : Math.floor((row.rating_sum * 1000) / row.rating_count)),
    stored: (value) => value,
  },
};

/** A page of the products on sale. One statement; the cursor is a position in the order, not a count of rows. */
export async function findProductPage(
  db: Db,
  tenant: TenantId,
  filter: ProductFilter,
  page: { readonly sort: Sort; readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<ProductCard>> {
  const order = ORDERS[page.sort];
  let list = selectCards(db, tenant)
    .select(['p.popularity', 'p.published_at'])
    .where((eb) => matches(eb, tenant, filter))
    .orderBy(order.column, order.direction)
    .orderBy('p.id', order.direction)
    .limit(page.limit + 1);
  if (page.cursor !== undefined) list = list.where(after(order, page.sort, page.cursor));
  const rows = await list.execute();
  return toPage(
    rows,
    page.limit,
    (row) => [page.sort, order.valueOf(row), row.id],
    (row) => cardView(tenant, row),
  );
}

/** How many products a list holds in all. One statement. */
export async function countProducts(db: Db, tenant: TenantId, filter: ProductFilter): Promise<number> {
  const row = await db
    .selectFrom('product as p')
    .where('p.tenant_id', '=', tenant)
    .where((eb) => matches(eb, tenant, filter))
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

function matches(eb: Products, tenant: TenantId, filter: ProductFilter) {
  const conditions = [eb('p.status', '=', 'on-sale')];
  if (filter.minPrice !== undefined) conditions.push(eb('p.price_won', '>=', filter.minPrice));
  if (filter.maxPrice !== undefined) conditions.push(eb('p.price_won', '<=', filter.maxPrice));
  if (filter.onSale === true) conditions.push(eb('p.discount_percent', '>', 0));
  if (filter.inStock === true) conditions.push(eb('p.sold_out', '=', 0));
  const { categoryIds } = filter;
  if (categoryIds === null) return eb.and(conditions);
  // EXISTS, because a product that lies in two categories of the branch is still one product.
  const inBranch = eb
    .selectFrom('product_category as pc')
    .select(sql<number>`1`.as('found'))
    .where('pc.tenant_id', '=', tenant)
    .whereRef('pc.product_id', '=', 'p.id')
    .where('pc.category_id', 'in', categoryIds.length === 0 ? [''] : categoryIds);
  return eb.and([...conditions, eb.exists(inBranch)]);
}

/** Everything that comes after the cursor's row, whether or not that row still exists. */
function after(order: Order, sort: Sort, cursor: string): RawBuilder<SqlBool> {
  const [cursorSort, value, id] = decodeCursor(cursor, 3);
  if (cursorSort !== sort || value === null || value === undefined || typeof id !== 'string')
    throw pageErrors.badCursor();
  const stored = order.stored(value);
  const beyond = order.direction === 'asc' ? sql`>` : sql`<`;
  const atLeast = order.direction === 'asc' ? sql`>=` : sql`<=`;
  // The first comparison alone lets the index begin at the cursor; the second leaves out the ties that were shown.
  return sql<SqlBool>`(${order.column} ${atLeast} ${stored} and (${order.column} ${beyond} ${stored} or p.id ${beyond} ${id}))`;
}

function storedDate(value: string | number): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw pageErrors.badCursor();
  return storedInstant(date);
}
