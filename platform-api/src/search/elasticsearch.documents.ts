import type { TenantId } from '../kernel/index.ts';
import { tokenFields } from './elasticsearch.mapping.ts';
import type { IndexEntry } from './indexed-product.ts';
import { tokensOf } from './search-tokens.rules.ts';

/** The id of a document: unique over all tenants, because ids are by index. */
export const documentId = (tenant: TenantId, productId: string): string => `${tenant}:${productId}`;

/** What Elasticsearch stores of an entry. A tombstone keeps only whose it is. */
export function documentOf(tenant: TenantId, { productId, product }: IndexEntry): object {
  const whose = { tenantId: String(tenant), productId, removed: product === null };
  if (product === null) return whose;
  const { name, tags, categoryIds, priceWon, onSale, soldOut, ratingMilli, popularity, publishedAt } =
    product;
  return {
    ...whose,
    name,
    tags,
    categoryIds,
    priceWon,
    onSale,
    soldOut,
    ratingMilli,
    popularity,
    publishedAt,
    ...tokenFields(tokensOf(product)),
  };
}
