import { storedInstant, type Db } from '../database/index.ts';
import { cursorInstant, decodeCursor, type TenantId } from '../kernel/index.ts';
import type { ShipmentState } from './shipment.entity.ts';

const SHIPMENT_COLUMNS = [
  'shipment.id',
  'shipment.number',
  'shipment.state',
  'shipment.order_id',
  'shipment.warehouse_id',
  'shipment.carrier',
  'shipment.tracking_number',
  'shipment.expected_on',
  'shipment.picked_at',
  'shipment.packed_at',
  'shipment.shipped_at',
  'shipment.delivered_at',
  'shipment.delivered_by',
  'shipment.delivered_reason',
  'shipment.created_at',
  'warehouse.name as warehouse_name',
] as const;

function shipments(db: Db, tenant: TenantId) {
  return db
    .selectFrom('shipment')
    .innerJoin('warehouse', (join) =>
      join
        .onRef('warehouse.tenant_id', '=', 'shipment.tenant_id')
        .onRef('warehouse.id', '=', 'shipment.warehouse_id'),
    )
    .select(SHIPMENT_COLUMNS)
    .where('shipment.tenant_id', '=', tenant);
}

/** The parcels of several orders, in the order in which they were made. */
export async function shipmentsOfOrders(db: Db, tenant: TenantId, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  return await shipments(db, tenant)
    .where('shipment.order_id', 'in', orderIds)
    .orderBy('shipment.number')
    .execute();
}

/** A parcel's row with its warehouse's name. */
export type ShipmentRow = Awaited<ReturnType<typeof shipmentsOfOrders>>[number];

export async function findShipment(db: Db, tenant: TenantId, id: string): Promise<ShipmentRow | undefined> {
  return await shipments(db, tenant).where('shipment.id', '=', id).executeTakeFirst();
}

/** What travels in some parcels, with what was sold. */
export async function shipmentLines(db: Db, tenant: TenantId, shipmentIds: readonly string[]) {
  if (shipmentIds.length === 0) return [];
  return await db
    .selectFrom('shipment_line as line')
    .innerJoin('order_line as sold', (join) =>
      join.onRef('sold.tenant_id', '=', 'line.tenant_id').onRef('sold.id', '=', 'line.order_line_id'),
    )
    .leftJoin('media_asset as asset', (join) =>
      join.onRef('asset.tenant_id', '=', 'sold.tenant_id').onRef('asset.id', '=', 'sold.image_asset_id'),
    )
    .select([
      'line.shipment_id',
      'line.reservation_id',
      'line.order_line_id',
      'line.quantity',
      'line.picked',
      'sold.product_id',
      'sold.variant_id',
      'sold.product_name',
      'sold.option_label',
      'sold.sku',
      'asset.content_hash as hash',
      'asset.width',
      'asset.height',
      'asset.widths',
    ])
    .where('line.tenant_id', '=', tenant)
    .where('line.shipment_id', 'in', shipmentIds)
    .orderBy('line.shipment_id')
    .orderBy('sold.position')
    .execute();
}

/** A line of a parcel. */
export type ShipmentLineRow = Awaited<ReturnType<typeof shipmentLines>>[number];

/** The scans and steps of some parcels, oldest first. */
export async function shipmentEvents(db: Db, tenant: TenantId, shipmentIds: readonly string[]) {
  if (shipmentIds.length === 0) return [];
  return await db
    .selectFrom('shipment_event')
    .select(['shipment_id', 'label', 'place', 'actor', 'at'])
    .where('tenant_id', '=', tenant)
    .where('shipment_id', 'in', shipmentIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** What the portal's list of parcels is narrowed by. */
export interface ShipmentFilter {
  readonly state?: ShipmentState | undefined;
  readonly warehouseId?: string | undefined;
  /** The beginning of a parcel or order number, or a tracking number. */
  readonly q?: string | undefined;
}

/** `limit + 1` parcels, newest first, after the cursor. */
export async function listShipments(
  db: Db,
  tenant: TenantId,
  filter: ShipmentFilter,
  limit: number,
  cursor: string | undefined,
) {
  let query = shipments(db, tenant)
    .innerJoin('shop_order', (join) =>
      join
        .onRef('shop_order.tenant_id', '=', 'shipment.tenant_id')
        .onRef('shop_order.id', '=', 'shipment.order_id'),
    )
    .select(['shop_order.number as order_number', 'shop_order.address_sealed'])
    .orderBy('shipment.created_at', 'desc')
    .orderBy('shipment.id', 'desc')
    .limit(limit + 1);
  if (filter.state !== undefined) query = query.where('shipment.state', '=', filter.state);
  if (filter.warehouseId !== undefined) query = query.where('shipment.warehouse_id', '=', filter.warehouseId);
  if (filter.q !== undefined && filter.q !== '') {
    const q = filter.q.replace(/[%_\\]/g, '');
    query = query.where((eb) =>
      eb.or([
        eb('shipment.number', 'like', `${q}%`),
        eb('shipment.tracking_number', '=', q.replace(/[\s-]/g, '')),
      ]),
    );
  }
  if (cursor !== undefined) {
    const [stored, id] = decodeCursor(cursor, 2);
    const at = cursorInstant(stored);
    query = query.where((eb) =>
      eb.or([
        eb('shipment.created_at', '<', at),
        eb.and([eb('shipment.created_at', '=', at), eb('shipment.id', '<', String(id))]),
      ]),
    );
  }
  return await query.execute();
}

/** Parcels that wait, by warehouse and state, and how many left since `since`. */
export async function parcelCounts(db: Db, tenant: TenantId, since: Date) {
  return await db
    .selectFrom('shipment')
    .select((eb) => ['warehouse_id', 'state', eb.fn.countAll<string>().as('count')])
    .where('tenant_id', '=', tenant)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['ready', 'picking', 'packed']),
        eb('shipped_at', '>=', storedInstant(since)),
      ]),
    )
    .groupBy(['warehouse_id', 'state'])
    .execute();
}
