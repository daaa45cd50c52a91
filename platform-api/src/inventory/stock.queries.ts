import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { inventoryErrors } from './inventory.errors.ts';
import { sellableForPeople, type LevelCounts } from './stock.rules.ts';
import type { ActiveWarehouse, Claim, LevelKey, SellableLevel } from './stock.types.ts';

const CLAIM_COLUMNS = [
  'r.id',
  'r.order_id as orderId',
  'r.order_line_id as orderLineId',
  'r.variant_id as variantId',
  'r.warehouse_id as warehouseId',
  'r.part',
  'r.quantity',
  'r.state',
  'r.tracked',
] as const;

/** The claims of an order in every state, oldest first. */
export async function claimsOf(db: Db, tenant: TenantId, orderId: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('stock_reservation as r')
    .select(CLAIM_COLUMNS)
    .where('r.tenant_id', '=', tenant)
    .where('r.order_id', '=', orderId)
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({ ...row, tracked: row.tracked === 1 }));
}

/** The claims that were made under some idempotency keys, in the order of the keys. */
export async function claimsByKey(db: Db, tenant: TenantId, keys: readonly string[]): Promise<Claim[]> {
  const rows = await db
    .selectFrom('stock_reservation as r')
    .select(CLAIM_COLUMNS)
    .where('r.tenant_id', '=', tenant)
    .where('r.idempotency_key', 'in', [...keys])
    .orderBy('r.idempotency_key')
    .execute();
  return rows.map((row) => ({ ...row, tracked: row.tracked === 1 }));
}

/** A holder's unpaid claims, for the caps. */
export async function heldBy(
  db: Db,
  tenant: TenantId,
  holderHash: string,
): Promise<(LevelKey & { orderId: string; quantity: number; idempotencyKey: string })[]> {
  return await db
    .selectFrom('stock_reservation as r')
    .select([
      'r.order_id as orderId',
      'r.variant_id as variantId',
      'r.warehouse_id as warehouseId',
      'r.quantity',
      'r.idempotency_key as idempotencyKey',
    ])
    .where('r.tenant_id', '=', tenant)
    .where('r.holder_hash', '=', holderHash)
    .where('r.state', '=', 'held')
    .execute();
}

/** Who holds an order's claims. */
export async function holderOf(db: Db, tenant: TenantId, orderId: string): Promise<string> {
  const row = await db
    .selectFrom('stock_reservation as r')
    .select('r.holder_hash as holderHash')
    .where('r.tenant_id', '=', tenant)
    .where('r.order_id', '=', orderId)
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.holderHash;
}

/** What may be sold per variant and active warehouse. Variants that are not counted have no level and no row here. */
export async function sellable(
  db: Db,
  tenant: TenantId,
  variantIds: readonly string[],
): Promise<SellableLevel[]> {
  if (variantIds.length === 0) return [];
  const rows = await db
    .selectFrom('stock_level as l')
    .innerJoin('warehouse as w', (join) =>
      join.onRef('w.tenant_id', '=', 'l.tenant_id').onRef('w.id', '=', 'l.warehouse_id'),
    )
    .select([
      'l.variant_id as variantId',
      'l.warehouse_id as warehouseId',
      'l.on_hand as onHand',
      'l.unavailable',
      'l.safety_stock as safetyStock',
      'l.reserved',
      'l.oversell_limit as oversellLimit',
      'l.frozen',
    ])
    .where('l.tenant_id', '=', tenant)
    .where('w.tenant_id', '=', tenant)
    .where('l.variant_id', 'in', [...new Set(variantIds)])
    .where('w.active', '=', 1)
    .orderBy('l.variant_id')
    .orderBy('l.warehouse_id')
    .execute();
  return rows.map((row) => ({
    variantId: row.variantId,
    warehouseId: row.warehouseId,
    sellable: sellableForPeople(row, row.frozen === 1),
  }));
}

/** One level's counts, or null when the variant never had stock there. */
export async function levelOf(
  db: Db,
  tenant: TenantId,
  level: LevelKey,
): Promise<(LevelCounts & { frozen: boolean }) | null> {
  const row = await db
    .selectFrom('stock_level as l')
    .select([
      'l.on_hand as onHand',
      'l.unavailable',
      'l.safety_stock as safetyStock',
      'l.reserved',
      'l.oversell_limit as oversellLimit',
      'l.frozen',
    ])
    .where('l.tenant_id', '=', tenant)
    .where('l.variant_id', '=', level.variantId)
    .where('l.warehouse_id', '=', level.warehouseId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, frozen: row.frozen === 1 };
}

/** The warehouses that send parcels, in the owner's preferred order. */
export async function activeWarehouses(db: Db, tenant: TenantId): Promise<ActiveWarehouse[]> {
  const rows = await db
    .selectFrom('warehouse as w')
    .select([
      'w.id',
      'w.code',
      'w.name',
      'w.zone_code as zoneCode',
      'w.road_address as roadAddress',
      'w.latitude',
      'w.longitude',
      'w.cut_off_minute as cutOffMinute',
      'w.preference',
      'w.parcel_cost_won as parcelCostWon',
    ])
    .where('w.tenant_id', '=', tenant)
    .where('w.active', '=', 1)
    .orderBy('w.preference')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({ ...row, latitude: Number(row.latitude), longitude: Number(row.longitude) }));
}

/** A variant whose stock is counted. */
export interface TrackedVariant {
  readonly id: string;
  readonly sku: string;
}

/**
 * A variant whose stock is counted.
 * @throws inventory.variant-not-found for one that is missing, another shop's, or not counted.
 */
export async function trackedVariant(db: Db, tenant: TenantId, variantId: string): Promise<TrackedVariant> {
  const row = await db
    .selectFrom('variant as v')
    .select(['v.id', 'v.sku'])
    .where('v.tenant_id', '=', tenant)
    .where('v.id', '=', variantId)
    .where('v.tracked', '=', 1)
    .executeTakeFirst();
  if (row === undefined) throw inventoryErrors.variantNotFound();
  return row;
}

/** The SKU of a variant, for sentences. */
export async function skuOf(db: Db, tenant: TenantId, variantId: string): Promise<string> {
  const row = await db
    .selectFrom('variant as v')
    .select('v.sku')
    .where('v.tenant_id', '=', tenant)
    .where('v.id', '=', variantId)
    .executeTakeFirst();
  return row?.sku ?? variantId;
}
