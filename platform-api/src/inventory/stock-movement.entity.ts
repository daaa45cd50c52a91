import { defineEntity, p } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  oneOf,
  quantity,
  tenantFilter,
  tenantKey,
  text,
  uuid,
} from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Bin } from './bin.entity.ts';
import { Lot } from './lot.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

export type MovementKind =
  | 'received'
  | 'counted'
  | 'adjusted'
  | 'damaged'
  | 'returned'
  | 'shipped'
  | 'moved-out'
  | 'moved-in'
  | 'reversed';

/** One row is one append-only line of the stock ledger; the sum of a level's deltas is its stock on hand. */
export const StockMovement = defineEntity({
  name: 'StockMovement',
  tableName: 'stock_movement',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    variant: () => p.manyToOne(Variant).ref().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    bin: () => p.manyToOne(Bin).ref().joinColumns('tenant_id', 'bin_id').deleteRule('restrict'),
    lot: () => p.manyToOne(Lot).ref().joinColumns('tenant_id', 'lot_id').deleteRule('restrict'),
    kind: oneOf<MovementKind>(),
    delta: quantity(),
    /** What caused it: `order:<id>`, `shipment:<id>`, `adjustment:<id>`, `seed`. */
    cause: code(64),
    note: text(200).nullable(),
    actor: code(80),
    idempotencyKey: code(120),
    reversesId: uuid().nullable(),
    at: instant(),
  },
  uniques: [{ name: 'uq_stock_movement_key', properties: ['tenantId', 'idempotencyKey'] }],
  indexes: [{ name: 'ix_stock_movement_level', properties: ['tenantId', 'variant', 'warehouse', 'at'] }],
  checks: [{ name: 'ck_stock_movement_delta', expression: 'delta <> 0' }],
  filters: tenantFilter,
});
