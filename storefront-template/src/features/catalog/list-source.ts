import type { ShopApi } from '../../api/server-api.ts';
import type { ProductPage } from '../../api/shapes.ts';
import { queryOf, type ListConditions } from './list-conditions.rules.ts';

/** Where a list comes from: a category, the whole shop (both null), or a search. */
export interface ListSource {
  category: string | null;
  search: string | null;
}

export const PAGE_SIZE = 24;

/** A page for an address that somebody kept or sent. Its cursor may be broken or outlived; then the list begins anew. */
export async function fetchProductsAt(
  api: ShopApi,
  source: ListSource,
  conditions: ListConditions,
  cursor: string | null,
): ReturnType<typeof fetchProducts> {
  const page = cursor === null ? undefined : await fetchProducts(api, source, conditions, { cursor });
  return page ?? fetchProducts(api, source, conditions);
}

/** Asks for one page of a list, on the server and in the browser alike. Undefined when the api refused. */
export async function fetchProducts(
  api: ShopApi,
  source: ListSource,
  conditions: ListConditions,
  page: { cursor?: string | undefined; limit?: number } = {},
): Promise<(ProductPage & { correctedQuery?: string | null }) | undefined> {
  const query = {
    ...queryOf(conditions),
    limit: page.limit ?? PAGE_SIZE,
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  };
  if (source.search !== null) {
    const found = await api.GET('/shop/v1/search', { params: { query: { ...query, q: source.search } } });
    return found.data;
  }
  const category = source.category === null ? {} : { category: source.category };
  const listed = await api.GET('/shop/v1/products', { params: { query: { ...query, ...category } } });
  return listed.data;
}
