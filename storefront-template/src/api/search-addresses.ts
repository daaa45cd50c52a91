import { browserApi } from './browser-api.ts';
import type { FoundAddress } from './shapes.ts';

/** Finds road addresses; null when the search itself failed. */
export async function searchAddresses(query: string): Promise<FoundAddress[] | null> {
  const { data } = await browserApi
    .GET('/shop/v1/addresses/search', { params: { query: { q: query } } })
    .catch(() => ({ data: undefined }));
  return data?.items ?? null;
}
