import type { estypes } from '@elastic/elasticsearch';
import type { TenantId } from '../kernel/index.ts';
import { WEIGHTS_OF_KIND, fieldOf } from './elasticsearch.mapping.ts';
import { IN_STOCK_BONUS, type HitFilter, type HitOrder, type HitQuery } from './search-engine.ts';
import type { PlannedToken, SearchPlan } from './search-plan.rules.ts';

type Query = estypes.QueryDslQueryContainer;

/** A product that only nori found stands behind all that the tokens found. */
const NORI_SCORE = 1;

/** The body of a search: the plan's tokens, each worth its weight and nothing else, within the tenant and the filters. */
export function searchBody(tenant: TenantId, query: HitQuery, hasNori: boolean): estypes.SearchRequest {
  return {
    size: query.limit,
    track_total_hits: true,
    track_scores: true,
    _source: query.texts === false ? false : ['name', 'tags'],
    query: {
      bool: {
        filter: [...ofTenant(tenant), ...conditions(query.filter)],
        must: [planQuery(query.plan, hasNori)],
        should: [{ constant_score: { filter: { term: { soldOut: false } }, boost: IN_STOCK_BONUS } }],
      },
    },
    sort: [KEYS[query.order], { popularity: 'desc' }, { productId: 'desc' }],
    ...(query.after === null ? {} : { search_after: [...query.after] }),
  };
}

const KEYS: Readonly<Record<HitOrder, Record<string, 'asc' | 'desc'>>> = {
  match: { _score: 'desc' },
  new: { publishedAt: 'desc' },
  'price-asc': { priceWon: 'asc' },
  'price-desc': { priceWon: 'desc' },
  rating: { ratingMilli: 'desc' },
};

function ofTenant(tenant: TenantId): Query[] {
  return [{ term: { tenantId: String(tenant) } }, { term: { removed: false } }];
}

function conditions(filter: HitFilter): Query[] {
  const { categoryIds, minPrice, maxPrice } = filter;
  const range = {
    ...(minPrice === undefined ? {} : { gte: minPrice }),
    ...(maxPrice === undefined ? {} : { lte: maxPrice }),
  };
  return [
    ...(Object.keys(range).length === 0 ? [] : [{ range: { priceWon: range } }]),
    ...(filter.onSale === true ? [{ term: { onSale: true } }] : []),
    ...(filter.inStock === true ? [{ term: { soldOut: false } }] : []),
    ...(categoryIds === null ? [] : [{ terms: { categoryIds: [...categoryIds] } }]),
  ];
}

function planQuery(plan: SearchPlan, hasNori: boolean): Query {
  if (plan.by === 'prefix') {
    return inFields(plan.prefix, (field, weight) => ({
      constant_score: { filter: { prefix: { [field]: plan.prefix } }, boost: weight },
    }));
  }
  const byTokens: Query = {
    bool: {
      filter: plan.needs.map(({ of, minimum }) => ({
        bool: { should: of.map((token) => hasToken(token)), minimum_should_match: minimum },
      })),
      should: plan.tokens.map(tokenQuery),
    },
  };
  if (!hasNori || plan.text === '') return byTokens;
  const byNori: Query = {
    constant_score: {
      filter: { match: { 'name.nori': { query: plan.text, operator: 'and' } } },
      boost: NORI_SCORE,
    },
  };
  return { dis_max: { queries: [byTokens, byNori] } };
}

function tokenQuery({ token, factor }: PlannedToken): Query {
  return inFields(token, (field, weight) => ({
    constant_score: { filter: { term: { [field]: token } }, boost: weight * factor },
  }));
}

function hasToken(token: string): Query {
  const weights = WEIGHTS_OF_KIND[token.slice(0, 2)] ?? [];
  return { bool: { should: weights.map((weight) => ({ term: { [fieldOf(weight)]: token } })) } };
}

/** A product has a token in one field only, the one of its weight. */
function inFields(token: string, queryOf: (field: string, weight: number) => Query): Query {
  const weights = WEIGHTS_OF_KIND[token.slice(0, 2)] ?? [];
  return { dis_max: { queries: weights.map((weight) => queryOf(fieldOf(weight), weight)) } };
}
