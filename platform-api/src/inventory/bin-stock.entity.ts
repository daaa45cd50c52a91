import { defineEntity, p } from '@mikro-orm/core';
import { quantity, tenantFilter, tenantKey } from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Bin } from './bin.entity.ts';
import { Lot } from './lot.entity.ts';

/** One row is how much of a lot lies in a bin. No foreign key may point at it, for the same reason as stock_level. */
export const BinStock = defineEntity({
  name: 'BinStock',
  tableName: 'bin_stock',
  properties: {
    tenantId: tenantKey(),
    bin: () => p.manyToOne(Bin).ref().primary().joinColumns('tenant_id', 'bin_id').deleteRule('restrict'),
    variant: () =>
      p.manyToOne(Variant).ref().primary().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    lot: () => p.manyToOne(Lot).ref().primary().joinColumns('tenant_id', 'lot_id').deleteRule('restrict'),
    quantity: quantity(),
  },
  checks: [{ name: 'ck_bin_stock_quantity', expression: 'quantity >= 0' }],
  filters: tenantFilter,
});
