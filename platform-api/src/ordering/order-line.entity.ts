import { defineEntity, p } from '@mikro-orm/core';
import {
  code,
  idKey,
  integer,
  oneOf,
  quantity,
  tenantFilter,
  tenantKey,
  text,
  uuid,
  won,
} from '../database/columns.ts';
import type { StorageKind } from '../catalog/variant.entity.ts';
import type { TaxKind } from '../catalog/product.entity.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Order } from './order.entity.ts';

/** One row is one line of an order: a snapshot of what was sold, and quantities instead of a state. */
export const OrderLine = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    order: () => p.manyToOne(Order).ref().joinColumns('tenant_id', 'order_id').deleteRule('restrict'),
    variant: () => p.manyToOne(Variant).ref().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    productId: uuid(),
    position: integer(),
    sku: code(64),
    productSlug: code(120),
    productName: text(120),
    optionLabel: text(120),
    imageAssetId: uuid().nullable(),
    storage: oneOf<StorageKind>(),
    taxKind: oneOf<TaxKind>(),
    unitPriceWon: won(),
    listPriceWon: won().nullable(),
    lineTotalWon: won(),
    ordered: quantity(),
    cancelled: quantity().default(0),
    shipped: quantity().default(0),
    returned: quantity().default(0),
  },
  checks: [
    {
      name: 'ck_order_line_quantities',
      expression: 'ordered > 0 and cancelled >= 0 and shipped >= 0 and returned >= 0',
    },
    { name: 'ck_order_line_open', expression: 'cancelled + shipped <= ordered and returned <= shipped' },
  ],
  filters: tenantFilter,
});
