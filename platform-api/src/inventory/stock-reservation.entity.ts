import { defineEntity, p } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  integer,
  oneOf,
  quantity,
  tenantFilter,
  tenantKey,
  uuid,
} from '../database/columns.ts';
import { Variant } from '../catalog/variant.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

export type ReservationState =
  'held' | 'committed' | 'picking' | 'shipped' | 'released' | 'expired' | 'short';

/**
 * One row is a claim on a variant in a warehouse. It is written before its order (a crash in between leaves a hold
 * that expires), so order and order line are named by id without a foreign key.
 */
export const StockReservation = defineEntity({
  name: 'StockReservation',
  tableName: 'stock_reservation',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    orderId: uuid(),
    orderLineId: uuid(),
    variant: () => p.manyToOne(Variant).ref().joinColumns('tenant_id', 'variant_id').deleteRule('restrict'),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    /** Counts the parts of one line in one warehouse, from 0. */
    part: integer().default(0),
    quantity: quantity(),
    state: oneOf<ReservationState>(),
    /** False for goods whose stock is not counted: the claim exists, no level was touched. */
    tracked: integer().default(1),
    idempotencyKey: code(120),
    /** Who holds it, for the caps on unpaid holds: hash of the customer or the guest device. */
    holderHash: code(64),
    expiresAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [
    {
      name: 'uq_stock_reservation_claim',
      properties: ['tenantId', 'orderLineId', 'variant', 'warehouse', 'part'],
    },
    { name: 'uq_stock_reservation_key', properties: ['tenantId', 'idempotencyKey'] },
  ],
  indexes: [
    { name: 'ix_stock_reservation_order', properties: ['tenantId', 'orderId'] },
    { name: 'ix_stock_reservation_level', properties: ['tenantId', 'variant', 'warehouse', 'state'] },
    { name: 'ix_stock_reservation_expiry', properties: ['state', 'expiresAt'] },
    { name: 'ix_stock_reservation_holder', properties: ['tenantId', 'holderHash', 'state'] },
  ],
  checks: [{ name: 'ck_stock_reservation_quantity', expression: 'quantity > 0' }],
  filters: tenantFilter,
});
