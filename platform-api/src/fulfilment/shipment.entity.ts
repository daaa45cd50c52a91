import { defineEntity, p } from '@mikro-orm/core';
import { code, day, idKey, instant, oneOf, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Order } from '../ordering/order.entity.ts';
import { Warehouse } from '../inventory/warehouse.entity.ts';

export type ShipmentState = 'ready' | 'picking' | 'packed' | 'shipped' | 'delivered' | 'cancelled';
export type CarrierCode =
  'CJ' | 'HANJIN' | 'LOTTE' | 'LOGEN' | 'EPOST' | 'KDEXP' | 'DAESIN' | 'CU' | 'GS' | 'DIRECT';
export type DeliveredBy = 'tracking' | 'staff' | 'customer' | 'time-limit';

/** One row is one parcel from one warehouse. */
export const Shipment = defineEntity({
  name: 'Shipment',
  tableName: 'shipment',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    number: code(32),
    order: () => p.manyToOne(Order).ref().joinColumns('tenant_id', 'order_id').deleteRule('restrict'),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    state: oneOf<ShipmentState>(),
    carrier: oneOf<CarrierCode>().nullable(),
    trackingNumber: code(32).nullable(),
    expectedOn: day().nullable(),
    /** When the tracking port is asked next. */
    trackAt: instant().nullable(),
    pickedAt: instant().nullable(),
    packedAt: instant().nullable(),
    shippedAt: instant().nullable(),
    deliveredAt: instant().nullable(),
    deliveredBy: oneOf<DeliveredBy>().nullable(),
    deliveredReason: text(200).nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_shipment_number', properties: ['tenantId', 'number'] }],
  indexes: [
    { name: 'ix_shipment_state', properties: ['tenantId', 'state', 'createdAt'] },
    { name: 'ix_shipment_track', properties: ['state', 'trackAt'] },
    { name: 'ix_shipment_tracking_number', properties: ['tenantId', 'trackingNumber'] },
  ],
  filters: tenantFilter,
});
