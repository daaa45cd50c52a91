import { defineEntity, p } from '@mikro-orm/core';
import { tenantFilter, tenantKey } from '../database/columns.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';

/** One row puts one product into one category. */
export const ProductCategory = defineEntity({
  name: 'ProductCategory',
  tableName: 'product_category',
  properties: {
    tenantId: tenantKey(),
    category: () =>
      p.manyToOne(Category).ref().primary().joinColumns('tenant_id', 'category_id').deleteRule('restrict'),
    product: () =>
      p.manyToOne(Product).ref().primary().joinColumns('tenant_id', 'product_id').deleteRule('restrict'),
  },
  filters: tenantFilter,
});
