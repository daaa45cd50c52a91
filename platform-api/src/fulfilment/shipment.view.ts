import { isoInstant } from '../database/index.ts';
import type { ShipmentView } from '../ordering/index.ts';
import { carriers, trackingPage } from './carriers.ts';
import type { shipmentEvents, ShipmentLineRow, ShipmentRow } from './shipment.queries.ts';

type EventRow = Awaited<ReturnType<typeof shipmentEvents>>[number];

/** A parcel as its buyer sees it. */
export function shipmentView(
  row: ShipmentRow,
  lines: readonly ShipmentLineRow[],
  events: readonly EventRow[],
): ShipmentView {
  const { carrier, tracking_number: number } = row;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    warehouseName: row.warehouse_name,
    carrier,
    carrierName: carrier === null ? null : carriers[carrier].name,
    trackingNumber: number,
    trackingUrl: carrier === null || number === null ? null : trackingPage(carrier, number),
    lines: lines.map((line) => ({ orderLineId: line.order_line_id, quantity: line.quantity })),
    events: events.map((event) => ({ at: isoInstant(event.at), label: event.label, place: event.place })),
    expectedOn: row.expected_on,
    shippedAt: isoInstant(row.shipped_at),
    deliveredAt: isoInstant(row.delivered_at),
    confirmed:
      row.state === 'delivered' && (row.delivered_by === 'customer' || row.delivered_by === 'time-limit'),
  };
}
