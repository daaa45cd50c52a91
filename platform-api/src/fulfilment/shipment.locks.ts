import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { lockOrder, type LockedOrder } from '../ordering/index.ts';
import { fulfilmentErrors } from './fulfilment.errors.ts';
import type { CarrierCode, ShipmentState } from './shipment.entity.ts';

/** A parcel and its order, both locked: order first, as everywhere. */
export interface LockedShipment {
  readonly id: string;
  readonly number: string;
  readonly state: ShipmentState;
  readonly carrier: CarrierCode | null;
  readonly trackingNumber: string | null;
  readonly warehouseId: string;
  readonly order: LockedOrder;
}

/** @throws fulfilment.shipment-not-found */
export async function lockShipment(tx: Db, tenant: TenantId, shipmentId: string): Promise<LockedShipment> {
  const named = await tx
    .selectFrom('shipment')
    .select('order_id')
    .where('tenant_id', '=', tenant)
    .where('id', '=', shipmentId)
    .executeTakeFirst();
  const order = named === undefined ? null : await lockOrder(tx, tenant, named.order_id);
  const row = await tx
    .selectFrom('shipment')
    .select(['id', 'number', 'state', 'carrier', 'tracking_number', 'warehouse_id'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', shipmentId)
    .forUpdate()
    .executeTakeFirst();
  if (order === null || row === undefined) throw fulfilmentErrors.notFound();
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    warehouseId: row.warehouse_id,
    order,
  };
}
