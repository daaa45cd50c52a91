import { defineEntity } from '@mikro-orm/core';
import { bigCount, flag, instant, json, tenantFilter, tenantKey, uuid } from '../database/columns.ts';

/** One row is what the embedded engine knows of a product; its version decides which of two writes is newer. */
export const SearchDocument = defineEntity({
  name: 'SearchDocument',
  tableName: 'search_document',
  properties: {
    tenantId: tenantKey(),
    productId: uuid().primary(),
    version: bigCount(),
    removed: flag().default(false),
    body: json<object>(),
    updatedAt: instant(),
  },
  indexes: [{ name: 'ix_search_document_removed', properties: ['tenantId', 'removed', 'updatedAt'] }],
  filters: tenantFilter,
});
