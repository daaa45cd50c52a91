import { defineEntity, p } from '@mikro-orm/core';
import { idKey, integer, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Product } from './product.entity.ts';

/** One row is one axis of choice of a product, such as colour. */
export const ProductOption = defineEntity({
  name: 'ProductOption',
  tableName: 'product_option',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    product: () => p.manyToOne(Product).ref().joinColumns('tenant_id', 'product_id').deleteRule('restrict'),
    name: text(40),
    position: integer(),
  },
  filters: tenantFilter,
});
