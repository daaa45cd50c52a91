import { defineEntity, p } from '@mikro-orm/core';
import { flag, instant, quantity, tenantFilter, tenantKey } from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

/**
 * One row is how much of a variant a warehouse has. available = on hand − unavailable − safety stock − reserved;
 * sellable = available + oversell limit. The CHECKs make overselling impossible whatever the code does.
 *
 * No foreign key may point at this table: an insert would share-lock the hot row and buyers would die of deadlocks.
 */
export const StockLevel = defineEntity({
  name: 'StockLevel',
  tableName: 'stock_level',
  properties: {
    tenantId: tenantKey(),
    variant: () =>
      p.manyToOne(Variant).ref().primary().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().primary().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    onHand: quantity().default(0),
    unavailable: quantity().default(0),
    safetyStock: quantity().default(0),
    reserved: quantity().default(0),
    incoming: quantity().default(0),
    oversellLimit: quantity().default(0),
    frozen: flag().default(false),
    updatedAt: instant(),
  },
  checks: [
    { name: 'ck_stock_level_on_hand', expression: 'on_hand >= 0' },
    { name: 'ck_stock_level_unavailable', expression: 'unavailable >= 0' },
    { name: 'ck_stock_level_reserved', expression: 'reserved >= 0' },
    { name: 'ck_stock_level_oversold', expression: 'reserved <= on_hand - unavailable + oversell_limit' },
  ],
  filters: tenantFilter,
});
