import { isoInstant, storedInstant, type Db } from '../database/index.ts';
import type { RatingCounts } from '../catalog/index.ts';
import { decodeCursor, pageErrors, toPage, type Page, type TenantId } from '../kernel/index.ts';
import type { ReviewForStaff, ReviewQuery, ReviewView } from './review.schemas.ts';

interface ListPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const COLUMNS = ['r.id', 'r.author_masked', 'r.rating', 'r.body', 'r.created_at', 'r.option_label'] as const;

/** The product on sale at an address, or undefined. */
export async function findReviewedProduct(
  db: Db,
  tenant: TenantId,
  slug: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('slug', '=', slug)
    .where('status', '=', 'on-sale')
    .executeTakeFirst();
  return row?.id;
}

/** A page of a product's reviews that are not hidden, newest first. One statement over ix_review_product. */
export async function findProductReviews(
  db: Db,
  tenant: TenantId,
  productId: string,
  page: ListPage,
): Promise<Page<ReviewView>> {
  let list = db
    .selectFrom('review as r')
    .select(COLUMNS)
    .where('r.tenant_id', '=', tenant)
    .where('r.product_id', '=', productId)
    .where('r.hidden_at', 'is', null)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.limit + 1);
  const cursor = position(page.cursor);
  if (cursor !== null) {
    const { at, id } = cursor;
    list = list.where((eb) =>
      eb.or([eb('r.created_at', '<', at), eb.and([eb('r.created_at', '=', at), eb('r.id', '<', id)])]),
    );
  }
  return toPage(await list.execute(), page.limit, (row) => [isoInstant(row.created_at), row.id], reviewView);
}

/** How many reviews that are not hidden gave each number of stars. One statement. */
export async function countRatings(db: Db, tenant: TenantId, productId: string): Promise<RatingCounts> {
  const rows = await db
    .selectFrom('review')
    .select(['rating', (eb) => eb.fn.countAll<string>().as('reviews')])
    .where('tenant_id', '=', tenant)
    .where('product_id', '=', productId)
    .where('hidden_at', 'is', null)
    .groupBy('rating')
    .execute();
  const of = (rating: number): number => Number(rows.find((row) => row.rating === rating)?.reviews ?? 0);
  return [of(1), of(2), of(3), of(4), of(5)];
}

/** A page of all reviews for staff, newest first. One statement. */
export async function findReviewsForStaff(
  db: Db,
  tenant: TenantId,
  query: ReviewQuery,
): Promise<Page<ReviewForStaff>> {
  let list = db
    .selectFrom('review as r')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.product_id'),
    )
    .select([...COLUMNS, 'r.product_id', 'p.name as product_name', 'r.hidden_at', 'r.hidden_why'])
    .where('r.tenant_id', '=', tenant)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(query.limit + 1);
  const { q, hidden, productId } = query;
  if (productId !== undefined) list = list.where('r.product_id', '=', productId);
  if (hidden !== undefined) list = list.where('r.hidden_at', hidden ? 'is not' : 'is', null);
  if (q !== undefined && q !== '') {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    list = list.where((eb) => eb.or([eb('r.body', 'like', pattern), eb('p.name', 'like', pattern)]));
  }
  const cursor = position(query.cursor);
  if (cursor !== null) {
    const { at, id } = cursor;
    list = list.where((eb) =>
      eb.or([eb('r.created_at', '<', at), eb.and([eb('r.created_at', '=', at), eb('r.id', '<', id)])]),
    );
  }
  return toPage(
    await list.execute(),
    query.limit,
    (row) => [isoInstant(row.created_at), row.id],
    (row) => ({
      ...reviewView(row),
      productId: row.product_id,
      productName: row.product_name,
      hiddenAt: isoInstant(row.hidden_at),
      hiddenWhy: row.hidden_why,
    }),
  );
}

function position(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const [at, id] = decodeCursor(cursor, 2);
  const date = new Date(String(at));
  if (Number.isNaN(date.getTime()) || typeof id !== 'string') throw pageErrors.badCursor();
  return { at: storedInstant(date), id };
}

function reviewView(row: {
  id: string;
  author_masked: string;
  rating: number;
  body: string;
  created_at: string;
  option_label: string;
}): ReviewView {
  return {
    id: row.id,
    author: row.author_masked,
    rating: row.rating,
    body: row.body,
    createdAt: isoInstant(row.created_at),
    optionLabel: row.option_label,
  };
}
