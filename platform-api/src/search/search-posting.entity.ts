import { defineEntity } from '@mikro-orm/core';
import { code, integer, tenantFilter, tenantKey, uuid } from '../database/columns.ts';

/** One row says that a product is found by a token, and how much the token weighs. */
export const SearchPosting = defineEntity({
  name: 'SearchPosting',
  tableName: 'search_posting',
  properties: {
    tenantId: tenantKey(),
    token: code(40).primary(),
    productId: uuid().primary(),
    weight: integer(),
  },
  indexes: [{ name: 'ix_search_posting_product', properties: ['tenantId', 'productId'] }],
  filters: tenantFilter,
});
