import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import type { BinKind } from '../bin.entity.ts';
import type { WarehouseView } from './warehouse.schemas.ts';

const COLUMNS = [
  'w.id',
  'w.code',
  'w.name',
  'w.zone_code as zoneCode',
  'w.road_address as roadAddress',
  'w.detail',
  'w.latitude',
  'w.longitude',
  'w.cut_off_minute as cutOffMinute',
  'w.preference',
  'w.parcel_cost_won as parcelCostWon',
  'w.active',
] as const;

/** All warehouses, active or not, in the owner's preferred order. A shop has few, so they are one page. */
export async function listWarehouses(db: Db, tenant: TenantId): Promise<WarehouseView[]> {
  const rows = await db
    .selectFrom('warehouse as w')
    .select(COLUMNS)
    .where('w.tenant_id', '=', tenant)
    .orderBy('w.preference')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    active: row.active === 1,
  }));
}

/** One warehouse, or null. */
export async function findWarehouse(db: Db, tenant: TenantId, id: string): Promise<WarehouseView | null> {
  const row = await db
    .selectFrom('warehouse as w')
    .select(COLUMNS)
    .where('w.tenant_id', '=', tenant)
    .where('w.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...row,
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    active: row.active === 1,
  };
}

/** True while a warehouse has stock or open claims. */
export async function holdsStock(db: Db, tenant: TenantId, warehouseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('stock_level as l')
    .select('l.variant_id')
    .where('l.tenant_id', '=', tenant)
    .where('l.warehouse_id', '=', warehouseId)
    .where((eb) => eb.or([eb('l.on_hand', '>', 0), eb('l.reserved', '>', 0)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The bin of a kind that every warehouse is born with, by warehouse. */
export async function bornBins(
  db: Db,
  tenant: TenantId,
  warehouseIds: readonly string[],
  kind: Exclude<BinKind, 'shelf'>,
): Promise<Map<string, string>> {
  if (warehouseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('bin as b')
    .select(['b.id', 'b.warehouse_id as warehouseId'])
    .where('b.tenant_id', '=', tenant)
    .where('b.warehouse_id', 'in', [...new Set(warehouseIds)])
    .where('b.kind', '=', kind)
    .execute();
  return new Map(rows.map((row) => [row.warehouseId, row.id]));
}

/** A bin of a warehouse, or null when it is of another one or does not exist. */
export async function findBin(
  db: Db,
  tenant: TenantId,
  warehouseId: string,
  binId: string,
): Promise<{ id: string; code: string; kind: BinKind } | null> {
  const row = await db
    .selectFrom('bin as b')
    .select(['b.id', 'b.code', 'b.kind'])
    .where('b.tenant_id', '=', tenant)
    .where('b.warehouse_id', '=', warehouseId)
    .where('b.id', '=', binId)
    .executeTakeFirst();
  return row ?? null;
}
