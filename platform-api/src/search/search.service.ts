import { Injectable } from '@nestjs/common';
import { CategoryReader, idsWithin, productCards } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { decodeCursor, encodeCursor, pageErrors, type TenantId } from '../kernel/index.ts';
import { normalise } from './korean.rules.ts';
import { askAs, attempt, type Attempted, type Reading } from './search-attempts.ts';
import { SearchEngines, type Answered } from './search-engines.ts';
import type { HitFilter, HitOrder, HitPosition, HitQuery } from './search-engine.ts';
import { SearchIndexer } from './search-indexer.ts';
import { strictPlan, typedPlan } from './search-plan.rules.ts';
import type { SearchPage, SearchQuery, Suggestions } from './search.schemas.ts';
import { beginsWith, completions } from './suggestions.rules.ts';

const SUGGESTED_PRODUCTS = 6;
const SUGGESTED_CATEGORIES = 4;
const SUGGESTION_TEXTS = 30;
const EVERYWHERE: HitFilter = { categoryIds: null };

/** Something found, and the engine that answered. */
export interface Found<T> {
  readonly view: T;
  readonly engine: Answered['engine'];
}

/** Searches a shop's products. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoryReader,
    private readonly engines: SearchEngines,
    private readonly indexer: SearchIndexer,
  ) {}

  /**
   * A page of what was asked for; mistakes are mended when nothing is found as it was typed.
   * @throws page.bad-cursor
   */
  async search(tenant: TenantId, query: SearchQuery): Promise<Found<SearchPage>> {
    const { q, category, sort, limit, cursor, minPrice, maxPrice, onSale, inStock } = query;
    const categoryIds =
      category === undefined ? null : (idsWithin(await this.categories.all(tenant), category) ?? []);
    const filter: HitFilter = { categoryIds, minPrice, maxPrice, onSale, inStock };
    const order: HitOrder = sort === 'popular' ? 'match' : sort;
    const ask = (wanted: HitQuery): Promise<Answered> => this.engines.search(tenant, wanted);
    const wanted = { filter, order, limit: limit + 1, texts: false };
    const found = cursor === undefined ? await attempt(q, wanted, ask) : await nextPage(cursor, wanted, ask);
    if (found === null) {
      return {
        engine: 'embedded',
        view: { items: [], nextCursor: null, total: 0, query: q, correctedQuery: null },
      };
    }
    const { answer, reading, correctedQuery } = found;
    const shown = answer.hits.slice(0, limit);
    const last = shown.at(-1);
    const items = await productCards(
      this.database.db,
      tenant,
      shown.map((hit) => hit.productId),
    );
    const nextCursor =
      last !== undefined && answer.hits.length > limit
        ? cursorOf(order, reading, correctedQuery, last.position)
        : null;
    return {
      engine: answer.engine,
      view: { items, nextCursor, total: answer.total, query: q, correctedQuery },
    };
  }

  /** What somebody who has typed this far may want: products, categories and words. */
  async suggest(tenant: TenantId, question: string): Promise<Found<Suggestions>> {
    const asked = normalise(question);
    if (strictPlan(asked) === null)
      return { engine: 'embedded', view: { products: [], categories: [], terms: [] } };
    const wanted = { filter: EVERYWHERE, order: 'match', limit: SUGGESTION_TEXTS } as const;
    const ask = (query: HitQuery): Promise<Answered> => this.engines.search(tenant, query);
    const typed = await ask({ ...wanted, plan: typedPlan(asked), after: null });
    const rest = typed.hits.length >= SUGGESTED_PRODUCTS ? null : await attempt(asked, wanted, ask);
    const hits = new Map([...typed.hits, ...(rest?.answer.hits ?? [])].map((hit) => [hit.productId, hit]));
    const meant = rest?.correctedQuery ?? asked;
    const [cards, tree] = await Promise.all([
      productCards(this.database.db, tenant, [...hits.keys()].slice(0, SUGGESTED_PRODUCTS)),
      this.categories.all(tenant),
    ]);
    return {
      engine: typed.engine,
      view: {
        products: cards.map(({ slug, name, image, priceWon }) => ({ slug, name, image, priceWon })),
        categories: tree
          .filter((category) => beginsWith(category.name, meant))
          .slice(0, SUGGESTED_CATEGORIES)
          .map(({ slug, name }) => ({ slug, name })),
        terms: completions(
          meant,
          [...hits.values()].flatMap((hit) => [hit.name, ...hit.tags]),
        ),
      },
    };
  }

  /** Indexes all of a shop's products anew; tells how many there are. For seeds, imports and repairs. */
  async rebuild(tenant: TenantId): Promise<number> {
    return await this.indexer.rebuild(tenant);
  }
}

function cursorOf(
  order: HitOrder,
  reading: Reading,
  correctedQuery: string | null,
  position: HitPosition,
): string {
  return encodeCursor([order, reading.how, reading.text, correctedQuery, ...position]);
}

async function nextPage(
  cursor: string,
  wanted: { filter: HitFilter; order: HitOrder; limit: number; texts: boolean },
  ask: (query: HitQuery) => Promise<Answered>,
): Promise<Attempted<Answered> | null> {
  const [order, how, text, corrected, key, popularity, id] = decodeCursor(cursor, 7);
  const isOurs =
    order === wanted.order &&
    (how === 'strict' || how === 'relaxed') &&
    typeof text === 'string' &&
    typeof corrected !== 'number' &&
    typeof key === 'number' &&
    typeof popularity === 'number' &&
    typeof id === 'string';
  if (!isOurs) throw pageErrors.badCursor();
  const reading: Reading = { text, how };
  const answer = await askAs(reading, { ...wanted, after: [key, popularity, id] }, ask);
  return answer === null ? null : { reading, correctedQuery: corrected ?? null, answer };
}
