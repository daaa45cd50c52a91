import { Injectable } from '@nestjs/common';
import { Database, inOneTrip, sendAlong, type Db } from '../database/index.ts';
import { StockService, type Claim } from '../inventory/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import { Clock, failpoint, newId, type TenantId } from '../kernel/index.ts';
import {
  deliveryPromise,
  lockOrder,
  orderUnderLock,
  orderAllocated,
  orderCancelled,
  type OrderPayload,
} from '../ordering/index.ts';

interface ParcelDraft {
  readonly warehouseId: string;
  readonly claims: readonly Claim[];
}

/** Makes an order's parcels from its claims: one for each warehouse and kind of storage. Repeating it makes none twice. */
@Handles(orderAllocated)
@Injectable()
export class CreateShipmentsJob implements JobHandler<OrderPayload> {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly clock: Clock,
  ) {}

  async handle(tenant: TenantId, { orderId }: OrderPayload): Promise<void> {
    const warehouses = await this.stock.activeWarehouses(this.database.db, tenant);
    const cutOffs = new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.cutOffMinute]));
    await this.database.transaction(async (tx) => {
      const [orders, shipments, lines] = await inOneTrip(tx, [
        orderUnderLock(tx, tenant, orderId),
        anyShipment(tx, tenant, orderId),
        linesWithStorage(tx, tenant, orderId),
      ]);
      const [order] = orders.rows;
      if (order?.state !== 'paid' || shipments.rows.length > 0) return;
      const claims = (await this.stock.claimsOf(tx, tenant, orderId)).filter(
        (claim) => claim.state === 'committed',
      );
      const storage = new Map(lines.rows.map((line) => [line.id, line.storage]));
      for (const [index, parcel] of draftParcels(claims, storage).entries()) {
        const number = `${order.number}-${index + 1}`;
        await this.insert(tx, tenant, orderId, number, parcel, cutOffs.get(parcel.warehouseId) ?? 0);
      }
    });
    failpoint('shipments.created');
  }

  private async insert(
    tx: Db,
    tenant: TenantId,
    orderId: string,
    number: string,
    parcel: ParcelDraft,
    cutOffMinute: number,
  ): Promise<void> {
    const id = newId();
    const now = this.clock.now();
    await sendAlong(
      tx,
      tx.insertInto('shipment').values({
        tenant_id: tenant,
        id,
        number,
        order_id: orderId,
        warehouse_id: parcel.warehouseId,
        state: 'ready',
        carrier: null,
        tracking_number: null,
        expected_on: deliveryPromise(now, cutOffMinute).expectedOn,
        track_at: null,
        picked_at: null,
        packed_at: null,
        shipped_at: null,
        delivered_at: null,
        delivered_by: null,
        delivered_reason: null,
        created_at: now,
        updated_at: now,
      }),
    );
    await sendAlong(
      tx,
      tx.insertInto('shipment_line').values(
        parcel.claims.map((claim) => ({
          tenant_id: tenant,
          shipment_id: id,
          reservation_id: claim.id,
          order_line_id: claim.orderLineId,
          quantity: claim.quantity,
        })),
      ),
    );
  }
}

/** Takes the parcels of a cancelled order off the floor. */
@Handles(orderCancelled)
@Injectable()
export class CancelShipmentsJob implements JobHandler<OrderPayload> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(tenant: TenantId, { orderId }: OrderPayload): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockOrder(tx, tenant, orderId);
      await tx
        .updateTable('shipment')
        .set({ state: 'cancelled', updated_at: this.clock.now() })
        .where('tenant_id', '=', tenant)
        .where('order_id', '=', orderId)
        .where('state', 'in', ['ready', 'picking', 'packed'])
        .execute();
    });
  }
}

/** Groups claims by warehouse and kind of storage, in a stable order. */
export function draftParcels(
  claims: readonly Claim[],
  storageOf: ReadonlyMap<string, string>,
): ParcelDraft[] {
  const groups = Map.groupBy(
    claims,
    (claim) => `${claim.warehouseId}/${storageOf.get(claim.orderLineId) ?? ''}`,
  );
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ warehouseId: group[0]?.warehouseId ?? '', claims: group }));
}

function anyShipment(tx: Db, tenant: TenantId, orderId: string) {
  return tx
    .selectFrom('shipment')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('order_id', '=', orderId)
    .limit(1);
}

function linesWithStorage(tx: Db, tenant: TenantId, orderId: string) {
  return tx
    .selectFrom('order_line')
    .select(['id', 'storage'])
    .where('tenant_id', '=', tenant)
    .where('order_id', '=', orderId);
}
