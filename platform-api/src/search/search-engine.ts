import type { HealthReport } from '../observability/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { IndexEntry } from './indexed-product.ts';
import type { SearchPlan } from './search-plan.rules.ts';

/** The order of hits; ties go by popularity, then by the newest id. `match`: how well they fit what was asked. */
export type HitOrder = 'match' | 'new' | 'price-asc' | 'price-desc' | 'rating';

/** Which of the hits are wanted. */
export interface HitFilter {
  /** Null: of all categories. */
  readonly categoryIds: readonly string[] | null;
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  readonly onSale?: boolean | undefined;
  readonly inStock?: boolean | undefined;
}

/** Where a hit stands: what it is sorted by, its popularity, its id. The position after which a page begins. */
export type HitPosition = readonly [key: number, popularity: number, productId: string];

export interface HitQuery {
  readonly plan: SearchPlan;
  readonly filter: HitFilter;
  readonly order: HitOrder;
  readonly after: HitPosition | null;
  readonly limit: number;
  /** False: hits come without name and tags, so that an engine need not open their documents. */
  readonly texts?: boolean;
}

export interface Hit {
  readonly productId: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly position: HitPosition;
}

/** Hits in order and how many there are in all. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** What a product that can be bought gets on top of its score, so that of equal ones the sold-out stand last. */
export const IN_STOCK_BONUS = 10;

/**
 * A store of search documents. Both engines give the same score for the same documents: the sum of token weights, so that
 * one can take over from the other in the middle of somebody's pages.
 */
export interface SearchEngine {
  readonly name: 'elasticsearch' | 'embedded';

  /**
   * Writes documents and tombstones. An entry that is older than what is stored changes nothing, whatever the order in which
   * entries arrive; tombstones keep their version for a day.
   */
  index(tenant: TenantId, entries: readonly IndexEntry[]): Promise<void>;

  search(tenant: TenantId, query: HitQuery): Promise<Hits>;

  /** Forgets tombstones of these products for good. */
  purge(tenant: TenantId, tombstones: readonly { productId: string; version: number }[]): Promise<void>;

  health(): Promise<HealthReport>;
}
