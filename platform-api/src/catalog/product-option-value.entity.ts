import { defineEntity, p } from '@mikro-orm/core';
import { idKey, integer, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { ProductOption } from './product-option.entity.ts';

/** One row is one value on an option's axis, such as "남색". */
export const ProductOptionValue = defineEntity({
  name: 'ProductOptionValue',
  tableName: 'product_option_value',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    option: () =>
      p.manyToOne(ProductOption).ref().joinColumns('tenant_id', 'option_id').deleteRule('restrict'),
    label: text(60),
    position: integer(),
  },
  filters: tenantFilter,
});
