import { defineEntity, p } from '@mikro-orm/core';
import { quantity, tenantFilter, tenantKey } from '../database/columns.ts';
import { OrderLine } from '../ordering/order-line.entity.ts';
import { StockReservation } from '../inventory/stock-reservation.entity.ts';
import { Shipment } from './shipment.entity.ts';

/** One row is the part of an order line that travels in a shipment, and the claim that it fulfils. */
export const ShipmentLine = defineEntity({
  name: 'ShipmentLine',
  tableName: 'shipment_line',
  properties: {
    tenantId: tenantKey(),
    shipment: () =>
      p.manyToOne(Shipment).ref().primary().joinColumns('tenant_id', 'shipment_id').deleteRule('restrict'),
    reservation: () =>
      p
        .manyToOne(StockReservation)
        .ref()
        .primary()
        .joinColumns('tenant_id', 'reservation_id')
        .deleteRule('restrict'),
    orderLine: () =>
      p.manyToOne(OrderLine).ref().joinColumns('tenant_id', 'order_line_id').deleteRule('restrict'),
    quantity: quantity(),
    picked: quantity().default(0),
  },
  checks: [
    { name: 'ck_shipment_line_picked', expression: 'quantity > 0 and picked >= 0 and picked <= quantity' },
  ],
  filters: tenantFilter,
});
