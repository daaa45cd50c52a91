import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import {
  IN_STOCK_BONUS,
  type HitFilter,
  type HitOrder,
  type HitPosition,
  type HitQuery,
} from './search-engine.ts';
import type { SearchPlan } from './search-plan.rules.ts';

/** The products that a plan finds, with their scores: the postings of its tokens, added up by product. */
function matches(db: Db, tenant: TenantId, plan: SearchPlan) {
  const postings = db
    .selectFrom('search_posting')
    .where('search_posting.tenant_id', '=', tenant)
    .groupBy('search_posting.product_id');
  if (plan.by === 'prefix') {
    return postings
      .where('token', '>=', plan.prefix)
      .where('token', '<', `${plan.prefix}\u{ffff}`)
      .select(['search_posting.product_id', sql<number>`max(weight)`.as('score')]);
  }
  const factors = [...new Set(plan.tokens.map((token) => token.factor))];
  const factor = sql.join(
    factors.map((value) => {
      const tokens = plan.tokens.filter((token) => token.factor === value).map(({ token }) => token);
      return sql`when token in (${sql.join(tokens)}) then ${value}`;
    }),
    sql` `,
  );
  const met = plan.needs.map(
    ({ of, minimum }) =>
      sql<SqlBool>`sum(case when token in (${sql.join([...of])}) then 1 else 0 end) >= ${minimum}`,
  );
  return postings
    .where(
      'token',
      'in',
      plan.tokens.map(({ token }) => token),
    )
    .select(['search_posting.product_id', sql<number>`sum(weight * case ${factor} else 0 end)`.as('score')])
    .having((eb) => eb.and(met));
}

/** A number of the document. The servers hand decimals back as text. */
const fact = (name: string): RawBuilder<number | string> =>
  sql<number | string>`(json_value(d.body, ${sql.lit(`$.${name}`)}) + 0)`;
const SCORE = sql<number | string>`(m.score + if(${fact('soldOut')} = 0, ${sql.lit(IN_STOCK_BONUS)}, 0))`;

const KEYS: Readonly<Record<HitOrder, { key: RawBuilder<number | string>; direction: 'asc' | 'desc' }>> = {
  match: { key: SCORE, direction: 'desc' },
  new: { key: fact('publishedAt'), direction: 'desc' },
  'price-asc': { key: fact('priceWon'), direction: 'asc' },
  'price-desc': { key: fact('priceWon'), direction: 'desc' },
  rating: { key: fact('ratingMilli'), direction: 'desc' },
};

function found(db: Db, tenant: TenantId, { plan, filter }: Pick<HitQuery, 'plan' | 'filter'>) {
  return db
    .selectFrom(matches(db, tenant, plan).as('m'))
    .innerJoin('search_document as d', (join) =>
      join.onRef('d.product_id', '=', 'm.product_id').on('d.tenant_id', '=', tenant),
    )
    .where('d.tenant_id', '=', tenant)
    .where('d.removed', '=', 0)
    .where((eb) => eb.and(conditions(filter)));
}

/** A page of hits in order. */
export async function findHits(db: Db, tenant: TenantId, query: HitQuery) {
  const { key, direction } = KEYS[query.order];
  let list = found(db, tenant, query)
    .select(['d.product_id', key.as('sort_key'), fact('popularity').as('popularity')])
    .$if(query.texts !== false, (wanted) => wanted.select('d.body'))
    .orderBy('sort_key', direction)
    .orderBy('popularity', 'desc')
    .orderBy('d.product_id', 'desc')
    .limit(query.limit);
  if (query.after !== null) list = list.where(beyond(key, direction, query.after));
  return await list.execute();
}

/** How many hits there are in all. */
export async function countHits(
  db: Db,
  tenant: TenantId,
  query: Pick<HitQuery, 'plan' | 'filter'>,
): Promise<number> {
  const row = await found(db, tenant, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** Products whose documents say that they are gone, since before an instant. */
export async function findTombstones(
  db: Db,
  tenant: TenantId,
  before: string,
  limit: number,
): Promise<{ productId: string; version: number }[]> {
  const rows = await db
    .selectFrom('search_document')
    .select(['product_id', 'version'])
    .where('tenant_id', '=', tenant)
    .where('removed', '=', 1)
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ productId: row.product_id, version: row.version }));
}

function conditions(filter: HitFilter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (filter.minPrice !== undefined) all.push(sql<SqlBool>`${fact('priceWon')} >= ${filter.minPrice}`);
  if (filter.maxPrice !== undefined) all.push(sql<SqlBool>`${fact('priceWon')} <= ${filter.maxPrice}`);
  if (filter.onSale === true) all.push(sql<SqlBool>`${fact('onSale')} = 1`);
  if (filter.inStock === true) all.push(sql<SqlBool>`${fact('soldOut')} = 0`);
  if (filter.categoryIds !== null) {
    const ids = JSON.stringify(filter.categoryIds);
    all.push(sql<SqlBool>`json_overlaps(json_extract(d.body, '$.categoryIds'), ${ids})`);
  }
  return all;
}

function beyond(
  key: RawBuilder<number | string>,
  direction: 'asc' | 'desc',
  [value, popularity, id]: HitPosition,
): RawBuilder<SqlBool> {
  const further = direction === 'asc' ? sql`>` : sql`<`;
  const popular = fact('popularity');
  return sql<SqlBool>`(${key} ${further} ${value} or (${key} = ${value} and (${popular} < ${popularity} or (${popular} = ${popularity} and d.product_id < ${id}))))`;
}
