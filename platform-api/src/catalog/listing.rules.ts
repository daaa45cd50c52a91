/** The orders of product lists, and which way each goes; ties by id in the same direction. */
const DIRECTIONS = { popular: -1, new: -1, 'price-asc': 1, 'price-desc': -1, rating: -1 } as const;

type ListSort = keyof typeof DIRECTIONS;

/** A product on sale as lists see it: where it stands in each order, and what it can be asked for by. */
export interface ListedRow {
  readonly id: string;
  /** Raised with every change of the product: its card is as old as this. */
  readonly searchVersion: number;
  /** Null stands before every number, as in the database. */
  readonly values: Readonly<Record<ListSort, number | null>>;
  readonly onSale: boolean;
  readonly inStock: boolean;
  readonly categoryIds: readonly string[];
}

/** A place in an order: behind it the next page begins. */
export interface ListPosition {
  readonly value: number;
  readonly id: string;
}

/** What a list is asked for. */
export interface ListingQuestion {
  readonly categoryIds: readonly string[] | null;
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  readonly onSale?: boolean | undefined;
  readonly inStock?: boolean | undefined;
  readonly sort: ListSort;
  readonly after: ListPosition | null;
  readonly limit: number;
}

/** Rows of a page, whether more follow, and how many the list holds in all. */
export interface ListingAnswer {
  readonly rows: readonly ListedRow[];
  readonly hasMore: boolean;
  readonly total: number;
}

/** Sorted lists that a listing keeps; the others are sorted when they are asked for. */
const SORTED_MAX = 400;

/**
 * All products of a shop that are on sale, at one moment, ready to be listed. It answers exactly what the statements of
 * product-list.queries.ts answer (a spec compares them), without asking the database to sort the same rows for every page.
 */
export class Listing {
  readonly #rows: readonly ListedRow[];
  readonly #inCategory = new Map<string, ListedRow[]>();
  readonly #sorted = new Map<string, readonly ListedRow[]>();

  constructor(rows: readonly ListedRow[]) {
    this.#rows = rows;
    for (const row of rows) {
      for (const category of row.categoryIds) {
        const known = this.#inCategory.get(category);
        if (known === undefined) this.#inCategory.set(category, [row]);
        else known.push(row);
      }
    }
  }

  get size(): number {
    return this.#rows.length;
  }

  find(question: ListingQuestion): ListingAnswer {
    const { sort, after, limit } = question;
    const matches = conditionOf(question);
    const candidates = this.#inOrder(question.categoryIds, sort);
    const all = matches === null ? candidates : candidates.filter(matches);
    const begin = after === null ? 0 : firstBehind(all, sort, after);
    return {
      rows: all.slice(begin, begin + limit),
      hasMore: all.length > begin + limit,
      total: all.length,
    };
  }

  #inOrder(categoryIds: readonly string[] | null, sort: ListSort): readonly ListedRow[] {
    const key = categoryIds === null ? sort : `${sort} ${categoryIds.join(' ')}`;
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const rows = categoryIds === null ? this.#rows : this.#within(categoryIds);
    const sorted = [...rows].sort((a, b) => compare(sort, a.values[sort], a.id, b.values[sort], b.id));
    if (this.#sorted.size >= SORTED_MAX) this.#sorted.clear();
    this.#sorted.set(key, sorted);
    return sorted;
  }

  /** A product that lies in two of the categories is still one product. */
  #within(categoryIds: readonly string[]): Iterable<ListedRow> {
    return new Set(categoryIds.flatMap((id) => this.#inCategory.get(id) ?? []));
  }
}

/** Null when every row fits. */
function conditionOf(question: ListingQuestion): ((row: ListedRow) => boolean) | null {
  const { minPrice = Number.NEGATIVE_INFINITY, maxPrice = Number.POSITIVE_INFINITY } = question;
  const isPriced = question.minPrice !== undefined || question.maxPrice !== undefined;
  const onSale = question.onSale === true;
  const inStock = question.inStock === true;
  if (!isPriced && !onSale && !inStock) return null;
  return (row) => {
    const price = row.values['price-asc'] ?? 0;
    return price >= minPrice && price <= maxPrice && (!onSale || row.onSale) && (!inStock || row.inStock);
  };
}

/** The index of the first row that stands behind a position, by halving. */
function firstBehind(rows: readonly ListedRow[], sort: ListSort, { value, id }: ListPosition): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle] as ListedRow;
    if (compare(sort, row.values[sort], row.id, value, id) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ids are ASCII, so that comparing their letters is what the database does. */
function compare(sort: ListSort, a: number | null, aId: string, b: number | null, bId: string): number {
  const [left, right] = [a ?? Number.NEGATIVE_INFINITY, b ?? Number.NEGATIVE_INFINITY];
  const ascending = left === right ? (aId < bId ? -1 : Number(aId > bId)) : left < right ? -1 : 1;
  return ascending * DIRECTIONS[sort];
}
