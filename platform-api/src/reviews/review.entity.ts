import { defineEntity, p } from '@mikro-orm/core';
import {
  idKey,
  instant,
  integer,
  tenantFilter,
  tenantKey,
  text,
  uuid,
  longText,
} from '../database/columns.ts';
import { Product } from '../catalog/product.entity.ts';

/** One row is one review of a product by somebody who received it; one for each order line. */
export const Review = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    product: () => p.manyToOne(Product).ref().joinColumns('tenant_id', 'product_id').deleteRule('restrict'),
    /** Null only for the demo shop's seeded reviews. */
    orderLineId: uuid().nullable(),
    customerId: uuid().nullable(),
    /** Already masked (홍*동); the full name is not kept here. */
    authorMasked: text(40),
    rating: integer(),
    body: longText(),
    optionLabel: text(120),
    createdAt: instant(),
    hiddenAt: instant().nullable(),
    hiddenWhy: text(200).nullable(),
  },
  uniques: [{ name: 'uq_review_order_line', properties: ['tenantId', 'orderLineId'] }],
  indexes: [{ name: 'ix_review_product', properties: ['tenantId', 'product', 'createdAt', 'id'] }],
  checks: [{ name: 'ck_review_rating', expression: 'rating between 1 and 5' }],
  filters: tenantFilter,
});
