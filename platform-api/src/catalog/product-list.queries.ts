import { sql, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { isoInstant, storedInstant, type Db, type Tables } from '../database/index.ts';
import { decodeCursor, encodeCursor, pageErrors, type Page, toPage, type TenantId } from '../kernel/index.ts';
import type { ListedRow, ListPosition } from './listing.rules.ts';
import { productCards } from './product-card.ts';
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
/** What orders can be by. */
interface SortedRow {
  readonly id: string;
  readonly popularity: number;
  readonly published_at: string | null;
  readonly price_won: number;
  readonly rating_sum: number;
  readonly rating_count: number;
}

/** What a list is ordered by (ties by id in the same direction), and how a cursor holds and finds it again. */
interface Order {
  readonly column: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  readonly valueOf: (row: SortedRow) => string | number;
  readonly stored: (value: string | number) => string | number;
}

/** Which part of a list, in which order. */
export interface ListRange {
  readonly sort: Sort;
  readonly cursor?: string | undefined;
  readonly limit: number;
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

/** A page of the products on sale, two statements; the cursor is a position in the order, not a count of rows. */
export async function findProductPage(
  db: Db,
  tenant: TenantId,
  filter: ProductFilter,
  range: ListRange,
): Promise<Page<ProductCard>> {
  const { items, nextCursor } = await findProductIds(db, tenant, filter, range);
  return { items: await productCards(db, tenant, items), nextCursor };
}

/**
 * The ids of a page. The cards are fetched after it by their keys: asked for both at once, MariaDB joins the pictures by
 * tenant alone when the list is a branch of categories, and reads millions of rows.
 */
async function findProductIds(
  db: Db,
  tenant: TenantId,
  filter: ProductFilter,
  { sort, cursor, limit }: ListRange,
): Promise<Page<string>> {
  const order = ORDERS[sort];
  let list = db
    .selectFrom('product as p')
    .where('p.tenant_id', '=', tenant)
    .select(['p.id', 'p.popularity', 'p.published_at', 'p.price_won', 'p.rating_sum', 'p.rating_count'])
    .where((eb) => matches(eb, tenant, filter))
    .orderBy(order.column, order.direction)
    .orderBy('p.id', order.direction)
    .limit(limit + 1);
  if (cursor !== undefined) list = list.where(after(order, sort, cursor));
  const rows = await list.execute();
  return toPage(
    rows,
    limit,
    (row) => [sort, order.valueOf(row), row.id],
    (row) => row.id,
  );
}

/** Everything that lists are made of, for a shop of at most `rowsMax` products on sale, else null. Two statements. */
export async function findListedRows(db: Db, tenant: TenantId, rowsMax: number): Promise<ListedRow[] | null> {
  const products = await db
    .selectFrom('product as p')
    .where('p.tenant_id', '=', tenant)
    .where('p.status', '=', 'on-sale')
    .select([
      'p.id',
      'p.popularity',
      'p.published_at',
      'p.price_won',
      'p.rating_sum',
      'p.rating_count',
      'p.discount_percent',
      'p.sold_out',
      'p.search_version',
    ])
    .limit(rowsMax + 1)
    .execute();
  if (products.length > rowsMax) return null;
  const places = await db
    .selectFrom('product_category as pc')
    .where('pc.tenant_id', '=', tenant)
    .select(['pc.product_id', 'pc.category_id'])
    .execute();
  const categoriesOf = new Map<string, string[]>();
  for (const { product_id: id, category_id: category } of places) {
    const known = categoriesOf.get(id);
    if (known === undefined) categoriesOf.set(id, [category]);
    else known.push(category);
  }
  return products.map((row) => ({
    id: row.id,
    searchVersion: row.search_version,
    values: {
      popular: row.popularity,
      new: row.published_at === null ? null : Date.parse(isoInstant(row.published_at)),
      'price-asc': row.price_won,
      'price-desc': row.price_won,
      rating: Number(ORDERS.rating.valueOf(row)),
    },
    onSale: row.discount_percent > 0,
    inStock: row.sold_out === 0,
    categoryIds: categoriesOf.get(row.id) ?? [],
  }));
}

/** Where a cursor of a list points, as {@link findListedRows} counts; null when only the database can tell. */
export function listPosition(sort: Sort, cursor: string): ListPosition | null {
  const { stored, id } = readCursor(ORDERS[sort], sort, cursor);
  const value = sort === 'new' ? Date.parse(isoInstant(String(stored))) : stored;
  return typeof value === 'number' && Number.isFinite(value) ? { value, id } : null;
}

/** The cursor of a position, the same that {@link findProductPage} makes. */
export function cursorAt(sort: Sort, { value, id }: { value: number | null; id: string }): string {
  if (sort !== 'new') return encodeCursor([sort, value, id]);
  return encodeCursor([sort, value === null ? '' : new Date(value).toISOString(), id]);
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
  const { stored, id } = readCursor(order, sort, cursor);
  const beyond = order.direction === 'asc' ? sql`>` : sql`<`;
  const atLeast = order.direction === 'asc' ? sql`>=` : sql`<=`;
  // The first comparison alone lets the index begin at the cursor; the second leaves out the ties that were shown.
  return sql<SqlBool>`(${order.column} ${atLeast} ${stored} and (${order.column} ${beyond} ${stored} or p.id ${beyond} ${id}))`;
}

/** @throws page.bad-cursor when it is not one of this order. */
function readCursor(order: Order, sort: Sort, cursor: string): { stored: string | number; id: string } {
  const [cursorSort, value, id] = decodeCursor(cursor, 3);
  if (cursorSort !== sort || value === null || value === undefined || typeof id !== 'string')
    throw pageErrors.badCursor();
  return { stored: order.stored(value), id };
}

function storedDate(value: string | number): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw pageErrors.badCursor();
  return storedInstant(date);
}
