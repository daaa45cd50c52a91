import { Injectable } from '@nestjs/common';
import { Database, type Db } from '../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../http/index.ts';
import { StockService } from '../inventory/index.ts';
import { failpoint, type TenantId } from '../kernel/index.ts';
import { OrderMails, recordShipped } from '../ordering/index.ts';
import { carriers } from './carriers.ts';
import { fulfilmentErrors } from './fulfilment.errors.ts';
import type { ShipmentState } from './shipment.entity.ts';
import { lockShipment, type LockedShipment } from './shipment.locks.ts';
import { shipmentLines } from './shipment.queries.ts';
import type { ShipBody } from './shipment.schemas.ts';
import { canMove } from './shipment.states.ts';
import { ShipmentRecords } from './shipment.records.ts';

/** Moves parcels: picked, packed, sent, delivered. Every step is one transaction under the lock of order and parcel. */
@Injectable()
export class ShipmentService {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly records: ShipmentRecords,
    private readonly mails: OrderMails,
    private readonly idempotency: IdempotencyService,
  ) {}

  /** Somebody took the pick list: the claims go to the floor. */
  async startPicking(tenant: TenantId, request: IdempotentRequest, id: string): Promise<void> {
    await this.step(tenant, request, id, 'picking', async (tx, shipment) => {
      const lines = await shipmentLines(tx, tenant, [id]);
      await this.stock.startPicking(
        tx,
        tenant,
        lines.map((line) => line.reservation_id),
      );
      await this.records.move(tx, tenant, shipment, 'picking', {});
    });
  }

  /** All of it lies in the box. */
  async pack(tenant: TenantId, request: IdempotentRequest, id: string): Promise<void> {
    await this.step(tenant, request, id, 'packed', async (tx, shipment) => {
      await tx
        .updateTable('shipment_line')
        .set((eb) => ({ picked: eb.ref('quantity') }))
        .where('tenant_id', '=', tenant)
        .where('shipment_id', '=', id)
        .execute();
      await this.records.move(tx, tenant, shipment, 'packed', {});
    });
  }

  /**
   * The carrier has it: stock leaves the books, lines are counted as shipped.
   * @throws fulfilment.bad-tracking-number, fulfilment.tracking-number-taken, inventory.not-on-hand
   */
  async ship(
    tenant: TenantId,
    request: IdempotentRequest,
    id: string,
    { carrier, trackingNumber }: ShipBody,
  ): Promise<void> {
    if (!carriers[carrier].number.test(trackingNumber))
      throw fulfilmentErrors.badNumber({ carrier: carriers[carrier].name });
    await this.step(tenant, request, id, 'shipped', async (tx, shipment) => {
      await this.records.refuseTaken(tx, tenant, shipment, trackingNumber);
      const lines = await shipmentLines(tx, tenant, [id]);
      await recordShipped(
        tx,
        tenant,
        lines.map((line) => ({ orderLineId: line.order_line_id, quantity: line.quantity })),
      );
      await this.records.move(tx, tenant, shipment, 'shipped', {
        carrier,
        tracking_number: trackingNumber === '' ? null : trackingNumber,
      });
      await this.stock.ship(
        tx,
        tenant,
        lines.map((line) => line.reservation_id),
        `shipment:${id}`,
      );
      await this.mails.add(tx, tenant, shipment.order.id, {
        kind: 'shipment-sent',
        shipmentId: id,
        carrier: carriers[carrier].name,
        trackingNumber,
      });
      failpoint('shipment.shipped');
    });
  }

  /** Staff say that it arrived, and why they know. */
  async deliverByStaff(
    tenant: TenantId,
    request: IdempotentRequest,
    id: string,
    reason: string,
  ): Promise<void> {
    await this.step(tenant, request, id, 'delivered', async (tx, shipment) => {
      await this.records.deliver(tx, tenant, shipment, 'staff', reason);
    });
  }

  /** The buyer confirms the receipt (구매확정): of a parcel on its way it is also the news that it arrived. */
  async confirmReceipt(tenant: TenantId, orderId: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const shipment = await lockShipment(tx, tenant, id);
      if (shipment.order.id !== orderId) throw fulfilmentErrors.notFound();
      if (shipment.state === 'delivered') await this.records.confirm(tx, tenant, shipment);
      else if (shipment.state === 'shipped')
        await this.records.deliver(tx, tenant, shipment, 'customer', null);
      else throw fulfilmentErrors.wrongState({ state: shipment.state });
    });
  }

  /** What tracking or the time limit say. Quiet when the parcel has moved on meanwhile. */
  async deliverByItself(
    tenant: TenantId,
    id: string,
    by: 'tracking' | 'time-limit',
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const shipment = await lockShipment(tx, tenant, id);
      if (shipment.state === 'shipped') await this.records.deliver(tx, tenant, shipment, by, reason);
    });
  }

  private async step(
    tenant: TenantId,
    request: IdempotentRequest,
    id: string,
    to: ShipmentState,
    work: (tx: Db, shipment: LockedShipment) => Promise<void>,
  ): Promise<void> {
    await this.idempotency.once<{ shipmentId: string }>(request, (mark) =>
      this.database.transaction(async (tx) => {
        const shipment = await lockShipment(tx, tenant, id);
        if (!canMove(shipment.state, to)) throw fulfilmentErrors.wrongState({ state: shipment.state });
        if (to !== 'delivered' && shipment.order.state !== 'paid') throw fulfilmentErrors.orderEnded();
        await work(tx, shipment);
        await mark(tx, { shipmentId: id });
      }),
    );
  }
}
