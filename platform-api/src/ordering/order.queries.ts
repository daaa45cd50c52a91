import type { StorageKind } from '../catalog/index.ts';
import { storedInstant, type Db } from '../database/index.ts';
import { cursorInstant, decodeCursor, type Actor, type TenantId } from '../kernel/index.ts';

/** Whether an order belongs to the customer or guest who asks. */
export async function isOwnOrder(db: Db, tenant: TenantId, actor: Actor, orderId: string): Promise<boolean> {
  const row = await db
    .selectFrom('shop_order')
    .select(['customer_id', 'guest_hash'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', orderId)
    .executeTakeFirst();
  return row !== undefined && isOwnedBy(row, actor);
}

function isOwnedBy(row: { customer_id: string | null; guest_hash: string | null }, actor: Actor): boolean {
  if (actor.kind === 'customer') return row.customer_id === actor.id;
  return actor.kind === 'guest' && row.guest_hash === actor.secretHash;
}

const ORDER_COLUMNS = [
  'id',
  'number',
  'state',
  'allocation',
  'customer_id',
  'guest_hash',
  'items_total_won',
  'discount_won',
  'shipping_fee_won',
  'total_won',
  'tax_free_won',
  'vat_won',
  'contact_name_sealed',
  'contact_phone_sealed',
  'contact_email_sealed',
  'zone_code',
  'road_address',
  'address_sealed',
  'hold_expires_at',
  'placed_at',
  'paid_at',
  'cancel_reason',
] as const;

/** One order, or undefined; also when `owner` is given and it is somebody else's. */
export async function findOrder(db: Db, tenant: TenantId, orderId: string, owner?: Actor) {
  const row = await db
    .selectFrom('shop_order')
    .select(ORDER_COLUMNS)
    .where('tenant_id', '=', tenant)
    .where('id', '=', orderId)
    .executeTakeFirst();
  return row === undefined || (owner !== undefined && !isOwnedBy(row, owner)) ? undefined : row;
}

/** An order's row as it is stored, personal data sealed. */
export type OrderRow = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

/** The lines of several orders, in their order, with the picture that was sold. */
export async function findOrderLines(db: Db, tenant: TenantId, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  return await db
    .selectFrom('order_line as line')
    .leftJoin('media_asset as asset', (join) =>
      join.onRef('asset.tenant_id', '=', 'line.tenant_id').onRef('asset.id', '=', 'line.image_asset_id'),
    )
    .select([
      'line.id',
      'line.order_id',
      'line.variant_id',
      'line.sku',
      'line.product_slug',
      'line.product_name',
      'line.option_label',
      'line.unit_price_won',
      'line.list_price_won',
      'line.line_total_won',
      'line.ordered',
      'line.cancelled',
      'line.shipped',
      'asset.content_hash as hash',
      'asset.width',
      'asset.height',
      'asset.widths',
    ])
    .where('line.tenant_id', '=', tenant)
    .where('line.order_id', 'in', orderIds)
    .orderBy('line.order_id')
    .orderBy('line.position')
    .execute();
}

/** A line's row with its picture's columns. */
export type OrderLineRow = Awaited<ReturnType<typeof findOrderLines>>[number];

/** What happened to an order, oldest first. */
export async function findTimeline(db: Db, tenant: TenantId, orderId: string) {
  return await db
    .selectFrom('order_event')
    .select(['type', 'detail', 'actor', 'actor_label', 'at'])
    .where('tenant_id', '=', tenant)
    .where('order_id', '=', orderId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** What an order list is narrowed by. */
export interface OrderListFilter {
  /** Only this customer's or guest's. */
  readonly owner?: Actor;
  readonly states?: readonly string[];
  /** The beginning of an order number. */
  readonly numberPrefix?: string;
  readonly phoneHash?: string;
  readonly customerId?: string;
}

/** `limit + 1` orders, newest first, after the cursor. */
export async function listOrders(
  db: Db,
  tenant: TenantId,
  filter: OrderListFilter,
  limit: number,
  cursor: string | undefined,
) {
  let query = db
    .selectFrom('shop_order')
    .select(ORDER_COLUMNS)
    .where('tenant_id', '=', tenant)
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.owner?.kind === 'customer') query = query.where('customer_id', '=', filter.owner.id);
  else if (filter.owner?.kind === 'guest') query = query.where('guest_hash', '=', filter.owner.secretHash);
  else if (filter.owner !== undefined) query = query.where((eb) => eb.lit(false));
  if (filter.states !== undefined && filter.states.length > 0) {
    query = query.where('state', 'in', filter.states as OrderRow['state'][]);
  }
  if (filter.numberPrefix !== undefined)
    query = query.where('number', 'like', `${filter.numberPrefix.replace(/[%_\\]/g, '')}%`);
  if (filter.phoneHash !== undefined) query = query.where('contact_phone_hash', '=', filter.phoneHash);
  if (filter.customerId !== undefined) query = query.where('customer_id', '=', filter.customerId);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, 2);
    const placedAt = cursorInstant(at);
    query = query.where((eb) =>
      eb.or([
        eb('placed_at', '<', placedAt),
        eb.and([eb('placed_at', '=', placedAt), eb('id', '<', String(id))]),
      ]),
    );
  }
  return await query.execute();
}

/** Where a paid order that is not allocated yet goes; null when there is no such order. */
export async function findDestination(
  db: Db,
  tenant: TenantId,
  orderId: string,
): Promise<{ zoneCode: string; roadAddress: string } | null> {
  const row = await db
    .selectFrom('shop_order')
    .select(['zone_code', 'road_address'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', orderId)
    .where('state', '=', 'paid')
    .where('allocation', '=', 'provisional')
    .executeTakeFirst();
  return row === undefined ? null : { zoneCode: row.zone_code, roadAddress: row.road_address };
}

/** What routing needs to know of an order's lines. */
export async function findLinesToAllocate(db: Db, tenant: TenantId, orderId: string) {
  const rows = await db
    .selectFrom('order_line as line')
    .innerJoin('variant', (join) =>
      join.onRef('variant.tenant_id', '=', 'line.tenant_id').onRef('variant.id', '=', 'line.variant_id'),
    )
    .select([
      'line.id',
      'line.variant_id',
      'line.ordered',
      'line.cancelled',
      'line.storage',
      'variant.tracked',
    ])
    .where('line.tenant_id', '=', tenant)
    .where('line.order_id', '=', orderId)
    .orderBy('line.position')
    .execute();
  return rows.map((row) => ({
    orderLineId: row.id,
    variantId: row.variant_id,
    quantity: row.ordered - row.cancelled,
    storage: row.storage satisfies StorageKind,
    tracked: row.tracked === 1,
  }));
}

/** Those of `orderIds` for which an order was written. */
export async function existingOrders(
  db: Db,
  tenant: TenantId,
  orderIds: readonly string[],
): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('shop_order')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('id', 'in', orderIds)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** How many orders are in a state that waits for somebody, and the money of paid ones by day in Seoul since `from`. */
export async function salesByDay(db: Db, tenant: TenantId, from: Date) {
  const rows = await db
    .selectFrom('shop_order')
    .select(['paid_at', 'total_won'])
    .where('tenant_id', '=', tenant)
    .where('state', 'in', ['paid', 'cancelling'])
    .where('placed_at', '>=', storedInstant(from))
    .where('paid_at', 'is not', null)
    .execute();
  return rows;
}
