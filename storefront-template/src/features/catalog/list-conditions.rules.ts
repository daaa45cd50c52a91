import type { ProductQuery } from '../../api/shapes.ts';

export type SortKey = NonNullable<ProductQuery['sort']>;

export const SORT_KEYS: SortKey[] = ['popular', 'new', 'price-asc', 'price-desc', 'rating'];

/** What somebody asked of a list, as it stands in the address. */
export interface ListConditions {
  sort: SortKey;
  minPrice: number | null;
  maxPrice: number | null;
  onSale: boolean;
  inStock: boolean;
}

/** Reads the conditions from an address; whatever makes no sense there is left out. */
export function conditionsOf(params: URLSearchParams): ListConditions {
  const sort = params.get('sort');
  return {
    sort: SORT_KEYS.find((key) => key === sort) ?? 'popular',
    minPrice: amount(params.get('minPrice')),
    maxPrice: amount(params.get('maxPrice')),
    onSale: params.get('onSale') === 'true',
    inStock: params.get('inStock') === 'true',
  };
}

/** The address for other conditions. Anything else in it (a search's words) stays; a page cursor does not survive a change. */
export function withConditions(params: URLSearchParams, change: Partial<ListConditions>): string {
  const next = { ...conditionsOf(params), ...change };
  const result = new URLSearchParams(params);
  result.delete('cursor');
  const put = (name: string, value: string | null): void => {
    if (value === null) result.delete(name);
    else result.set(name, value);
  };
  put('sort', next.sort === 'popular' ? null : next.sort);
  put('minPrice', next.minPrice === null ? null : String(next.minPrice));
  put('maxPrice', next.maxPrice === null ? null : String(next.maxPrice));
  put('onSale', next.onSale ? 'true' : null);
  put('inStock', next.inStock ? 'true' : null);
  const text = result.toString();
  return text === '' ? '?' : `?${text}`;
}

/** The conditions as the api takes them; those that are off are not sent. */
export function queryOf(conditions: ListConditions): Omit<ProductQuery, 'category' | 'cursor' | 'limit'> {
  return {
    sort: conditions.sort,
    ...(conditions.minPrice === null ? {} : { minPrice: conditions.minPrice }),
    ...(conditions.maxPrice === null ? {} : { maxPrice: conditions.maxPrice }),
    ...(conditions.onSale ? { onSale: true } : {}),
    ...(conditions.inStock ? { inStock: true } : {}),
  };
}

/** How many filters narrow the list; the order is not one of them. */
export function filterCount(conditions: ListConditions): number {
  const price = conditions.minPrice !== null || conditions.maxPrice !== null;
  return Number(price) + Number(conditions.onSale) + Number(conditions.inStock);
}

function amount(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
