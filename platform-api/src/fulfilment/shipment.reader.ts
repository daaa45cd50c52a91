import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import { Database, isoInstant } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import { toPage, type Page, type TenantId } from '../kernel/index.ts';
import { joinedImage } from '../media/index.ts';
import { OrderReader, OrderViewParts, type ShipmentView, type ShipmentsOfOrders } from '../ordering/index.ts';
import { fulfilmentErrors } from './fulfilment.errors.ts';
import {
  findShipment,
  listShipments,
  shipmentEvents,
  shipmentLines,
  shipmentsOfOrders,
  type ShipmentFilter,
  type ShipmentLineRow,
} from './shipment.queries.ts';
import type { AdminShipment, AdminShipmentRow, PickListView } from './shipment.schemas.ts';
import { shipmentView } from './shipment.view.ts';

/** Reads parcels for buyers, pickers and the portal. */
@Injectable()
export class ShipmentReader implements OnModuleInit, ShipmentsOfOrders {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly stock: StockService,
    private readonly orders: OrderReader,
    private readonly parts: OrderViewParts,
  ) {}

  onModuleInit(): void {
    this.parts.useShipments(this);
  }

  async shipmentsOf(
    tenant: TenantId,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, ShipmentView[]>> {
    const { db } = this.database;
    const rows = await shipmentsOfOrders(db, tenant, orderIds);
    const ids = rows.map((row) => row.id);
    const [lines, events] = await Promise.all([
      shipmentLines(db, tenant, ids),
      shipmentEvents(db, tenant, ids),
    ]);
    const views = new Map<string, ShipmentView[]>();
    for (const row of rows) {
      const view = shipmentView(
        row,
        lines.filter((line) => line.shipment_id === row.id),
        events.filter((event) => event.shipment_id === row.id),
      );
      views.set(row.order_id, [...(views.get(row.order_id) ?? []), view]);
    }
    return views;
  }

  async list(
    tenant: TenantId,
    filter: ShipmentFilter,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<AdminShipmentRow>> {
    const { db } = this.database;
    const rows = await listShipments(db, tenant, filter, page.limit, page.cursor);
    const lines = Map.groupBy(
      await shipmentLines(
        db,
        tenant,
        rows.map((row) => row.id),
      ),
      (line) => line.shipment_id,
    );
    const cipher = await this.vault.forTenant(tenant);
    return toPage(
      rows,
      page.limit,
      (row) => [row.created_at, row.id],
      (row) => ({
        id: row.id,
        number: row.number,
        state: row.state,
        orderId: row.order_id,
        orderNumber: row.order_number,
        warehouseId: row.warehouse_id,
        warehouseName: row.warehouse_name,
        recipient: (JSON.parse(cipher.open(row.address_sealed)) as { recipient: string }).recipient,
        itemSummary: summaryOf(lines.get(row.id) ?? []),
        quantity: (lines.get(row.id) ?? []).reduce((sum, line) => sum + line.quantity, 0),
        carrier: row.carrier,
        trackingNumber: row.tracking_number,
        createdAt: isoInstant(row.created_at),
        expectedOn: row.expected_on,
      }),
    );
  }

  /** @throws fulfilment.shipment-not-found */
  async read(tenant: TenantId, id: string): Promise<AdminShipment> {
    const { db } = this.database;
    const row = await findShipment(db, tenant, id);
    if (row === undefined) throw fulfilmentErrors.notFound();
    const [lines, events, order] = await Promise.all([
      shipmentLines(db, tenant, [id]),
      shipmentEvents(db, tenant, [id]),
      this.orders.order(tenant, row.order_id),
    ]);
    return {
      ...shipmentView(row, lines, events),
      orderId: row.order_id,
      orderNumber: order.number,
      warehouseId: row.warehouse_id,
      address: order.address,
      lines: lines.map((line) => ({
        orderLineId: line.order_line_id,
        reservationId: line.reservation_id,
        productName: line.product_name,
        optionLabel: line.option_label,
        sku: line.sku,
        image: joinedImage(tenant, { ...line, alt: line.product_name }),
        quantity: line.quantity,
        picked: line.picked,
      })),
      events: events.map((event) => ({
        at: isoInstant(event.at),
        label: event.label,
        place: event.place,
        actor: event.actor,
      })),
      createdAt: isoInstant(row.created_at),
      pickedAt: isoInstant(row.picked_at),
      packedAt: isoInstant(row.packed_at),
      deliveredBy: row.delivered_by,
      deliveredReason: row.delivered_reason,
    };
  }

  /** What to take from which bin, in the order in which one walks past them. */
  async pickList(tenant: TenantId, id: string): Promise<PickListView> {
    const { db } = this.database;
    if ((await findShipment(db, tenant, id)) === undefined) throw fulfilmentErrors.notFound();
    const lines = await shipmentLines(db, tenant, [id]);
    const byClaim = new Map(lines.map((line) => [line.reservation_id, line]));
    const steps = await this.stock.pickSteps(db, tenant, [...byClaim.keys()]);
    return {
      shipmentId: id,
      items: steps.flatMap((step) => {
        const line = byClaim.get(step.reservationId);
        if (line === undefined) return [];
        return [
          {
            reservationId: step.reservationId,
            variantId: step.variantId,
            sku: line.sku,
            productName: line.product_name,
            optionLabel: line.option_label,
            image: joinedImage(tenant, { ...line, alt: line.product_name }),
            binId: step.binId,
            binCode: step.binCode,
            lotCode: step.lotCode,
            expiresOn: step.expiresOn,
            quantity: step.quantity,
            picked: line.picked,
          },
        ];
      }),
    };
  }
}

function summaryOf(lines: readonly ShipmentLineRow[]): string {
  const first = lines[0];
  if (first === undefined) return '';
  const option = first.option_label === '' ? '' : ` (${first.option_label})`;
  return `${first.product_name}${option}${lines.length > 1 ? ` 외 ${lines.length - 1}건` : ''}`;
}
