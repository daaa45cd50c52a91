import { variantsForSale } from '../../catalog/index.ts';
import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { NO_LOT } from '../level.statements.ts';
import type { BinView, LayoutView } from './layout.schemas.ts';

/** A warehouse from the inside. Five statements, whatever its size. */
export async function warehouseLayout(db: Db, tenant: TenantId, warehouseId: string): Promise<LayoutView> {
  const [zones, racks, bins, contents] = await Promise.all([
    zonesOf(db, tenant, warehouseId),
    racksOf(db, tenant, warehouseId),
    binsOf(db, tenant, warehouseId),
    contentsOf(db, tenant, warehouseId),
  ]);
  const withContents = bins.map((bin) => {
    const lying = contents.get(bin.id) ?? [];
    return { ...bin, contents: lying, quantity: lying.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
  const inRack = Map.groupBy(withContents, (bin) => bin.rackId);
  const view = ({ rackId: _rackId, ...bin }: (typeof withContents)[number]): BinView => bin;
  return {
    zones: zones.map((zone) => ({
      ...zone,
      racks: racks
        .filter((rack) => rack.zoneId === zone.id)
        .map(({ zoneId: _zoneId, ...rack }) => ({ ...rack, bins: (inRack.get(rack.id) ?? []).map(view) })),
    })),
    special: (inRack.get(null) ?? []).map(view),
  };
}

/** The zone of a code, with how many racks it has. */
export async function findZone(
  db: Db,
  tenant: TenantId,
  warehouseId: string,
  code: string,
): Promise<{ id: string; position: number; racks: number } | null> {
  const zones = await zonesOf(db, tenant, warehouseId);
  const position = zones.findIndex((zone) => zone.code === code);
  const zone = zones[position];
  if (zone === undefined) return null;
  const racks = (await racksOf(db, tenant, warehouseId)).filter((rack) => rack.zoneId === zone.id);
  return { id: zone.id, position, racks: racks.length };
}

/** A warehouse's zones in the order of the picker's way. */
export async function zonesOf(
  db: Db,
  tenant: TenantId,
  warehouseId: string,
): Promise<{ id: string; code: string; name: string }[]> {
  return await db
    .selectFrom('zone as z')
    .select(['z.id', 'z.code', 'z.name'])
    .where('z.tenant_id', '=', tenant)
    .where('z.warehouse_id', '=', warehouseId)
    .orderBy('z.position')
    .orderBy('z.id')
    .execute();
}

async function racksOf(db: Db, tenant: TenantId, warehouseId: string) {
  return await db
    .selectFrom('rack as k')
    .innerJoin('zone as z', (join) =>
      join.onRef('z.tenant_id', '=', 'k.tenant_id').onRef('z.id', '=', 'k.zone_id'),
    )
    .select(['k.id', 'k.zone_id as zoneId', 'k.code', 'k.levels', 'k.bins_per_level as binsPerLevel'])
    .where('k.tenant_id', '=', tenant)
    .where('z.tenant_id', '=', tenant)
    .where('z.warehouse_id', '=', warehouseId)
    .orderBy('k.position')
    .orderBy('k.id')
    .execute();
}

async function binsOf(db: Db, tenant: TenantId, warehouseId: string) {
  return await db
    .selectFrom('bin as b')
    .select(['b.id', 'b.rack_id as rackId', 'b.code', 'b.kind', 'b.level', 'b.place', 'b.capacity'])
    .where('b.tenant_id', '=', tenant)
    .where('b.warehouse_id', '=', warehouseId)
    .orderBy('b.walk_order')
    .orderBy('b.id')
    .execute();
}

async function contentsOf(
  db: Db,
  tenant: TenantId,
  warehouseId: string,
): Promise<Map<string, BinView['contents']>> {
  const rows = await db
    .selectFrom('bin_stock as s')
    .innerJoin('bin as b', (join) =>
      join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.bin_id'),
    )
    .innerJoin('lot as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.id', '=', 's.lot_id'),
    )
    .select([
      's.bin_id as binId',
      's.variant_id as variantId',
      's.quantity',
      'o.code as lotCode',
      'o.expires_on as expiresOn',
    ])
    .where('s.tenant_id', '=', tenant)
    .where('b.tenant_id', '=', tenant)
    .where('o.tenant_id', '=', tenant)
    .where('b.warehouse_id', '=', warehouseId)
    .where('s.quantity', '>', 0)
    .orderBy('s.bin_id')
    .orderBy('s.variant_id')
    .execute();
  const variants = await variantsForSale(
    db,
    tenant,
    rows.map((row) => row.variantId),
  );
  const names = new Map(variants.map((variant) => [variant.id, variant]));
  const byBin = new Map<string, BinView['contents']>();
  for (const { binId, lotCode, ...row } of rows) {
    const variant = names.get(row.variantId);
    const content = {
      ...row,
      sku: variant?.sku ?? '',
      productName: variant?.productName ?? '',
      optionLabel: variant?.optionLabel ?? '',
      lotCode: lotCode === NO_LOT ? null : lotCode,
    };
    byBin.set(binId, [...(byBin.get(binId) ?? []), content]);
  }
  return byBin;
}
