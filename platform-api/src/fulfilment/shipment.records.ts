import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { type Db } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, actorKey, currentScope, newId, type TenantId } from '../kernel/index.ts';
import { OrderTimeline, type TimelineType } from '../ordering/index.ts';
import { fulfilmentErrors } from './fulfilment.errors.ts';
import { shipmentDelivered } from './fulfilment.events.ts';
import type { DeliveredBy } from './shipment.entity.ts';
import { type LockedShipment } from './shipment.locks.ts';
import { shipmentLines } from './shipment.queries.ts';

/** A scan or step to be kept; `key` makes the same scan read twice one row. */
export interface ParcelEvent {
  readonly key: string;
  readonly label: string;
  readonly place: string | null;
  readonly at: Date;
}

const STEP_LABEL: Readonly<Record<'picking' | 'packed' | 'shipped' | 'delivered', string>> = {
  picking: '상품을 챙기고 있어요',
  packed: '포장을 마쳤어요',
  shipped: '택배사에 맡겼어요',
  delivered: '배송을 마쳤어요',
};

function nonNull(columns: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** The rows that change when a parcel moves. */
@Injectable()
export class ShipmentRecords {
  constructor(
    private readonly timeline: OrderTimeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async move(
    tx: Db,
    tenant: TenantId,
    shipment: LockedShipment,
    to: 'picking' | 'packed' | 'shipped' | 'delivered',
    columns: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const now = this.clock.now();
    const stamps = {
      picking: { picked_at: now },
      packed: { packed_at: now },
      shipped: { shipped_at: now, track_at: now },
      delivered: { delivered_at: now, track_at: null },
    };
    await tx
      .updateTable('shipment')
      .set({ ...columns, ...stamps[to], state: to, updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('id', '=', shipment.id)
      .execute();
    await this.addEvent(tx, tenant, shipment.id, { key: to, label: STEP_LABEL[to], place: null, at: now });
    await this.timeline.add(tx, tenant, shipment.order.id, to satisfies TimelineType, {
      shipment: shipment.number,
      ...nonNull(columns),
    });
    await this.audit.record(tx, tenant, {
      action: `shipment.${to}`,
      subjectType: 'Shipment',
      subjectId: shipment.id,
      before: { state: shipment.state },
      after: { state: to, ...columns },
    });
  }

  async deliver(
    tx: Db,
    tenant: TenantId,
    shipment: LockedShipment,
    by: DeliveredBy,
    reason: string | null,
  ): Promise<void> {
    await this.move(tx, tenant, shipment, 'delivered', { delivered_by: by, delivered_reason: reason });
    const order = await tx
      .selectFrom('shop_order')
      .select('customer_id')
      .where('tenant_id', '=', tenant)
      .where('id', '=', shipment.order.id)
      .executeTakeFirstOrThrow();
    const lines = await shipmentLines(tx, tenant, [shipment.id]);
    await this.outbox.add(tx, tenant, shipmentDelivered, {
      shipmentId: shipment.id,
      customerId: order.customer_id,
      lines: lines.map((line) => ({
        orderLineId: line.order_line_id,
        productId: line.product_id,
        optionLabel: line.option_label,
      })),
    });
  }

  async confirm(tx: Db, tenant: TenantId, shipment: LockedShipment): Promise<void> {
    const result = await tx
      .updateTable('shipment')
      .set({ delivered_by: 'customer', updated_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('id', '=', shipment.id)
      .where('delivered_by', 'in', ['tracking', 'staff'])
      .executeTakeFirst();
    if (result.numUpdatedRows > 0n) {
      await this.timeline.add(tx, tenant, shipment.order.id, 'receipt-confirmed', {
        shipment: shipment.number,
      });
    }
  }

  async addEvent(tx: Db, tenant: TenantId, shipmentId: string, event: ParcelEvent): Promise<void> {
    await tx
      .insertInto('shipment_event')
      .ignore()
      .values({
        tenant_id: tenant,
        id: newId(),
        shipment_id: shipmentId,
        event_key: createHash('sha256').update(event.key).digest('hex'),
        label: event.label.slice(0, 100),
        place: event.place?.slice(0, 100) ?? null,
        actor: actorKey(currentScope()?.actor ?? { kind: 'system', name: 'fulfilment' }),
        at: event.at,
      })
      .execute();
  }

  /** One number is one parcel: a scan of the label of another one is refused before it does harm. */
  async refuseTaken(
    tx: Db,
    tenant: TenantId,
    shipment: LockedShipment,
    trackingNumber: string,
  ): Promise<void> {
    if (trackingNumber === '') return;
    const other = await tx
      .selectFrom('shipment')
      .select('number')
      .where('tenant_id', '=', tenant)
      .where('tracking_number', '=', trackingNumber)
      .where('id', '<>', shipment.id)
      .executeTakeFirst();
    if (other !== undefined) throw fulfilmentErrors.numberTaken({ number: other.number });
  }
}
