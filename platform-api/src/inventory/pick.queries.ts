import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { BinContent } from './bin.rules.ts';
import { stepsFor } from './pick.rules.ts';
import { levelKey } from './stock.rules.ts';
import type { LevelKey, PickStep } from './stock.types.ts';

/** What lies in the bins of some levels, by level. */
export async function binContents(
  db: Db,
  tenant: TenantId,
  levels: readonly LevelKey[],
): Promise<Map<string, BinContent[]>> {
  const contents = new Map<string, BinContent[]>(levels.map((level) => [levelKey(level), []]));
  if (levels.length === 0) return contents;
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
      's.lot_id as lotId',
      's.quantity',
      'b.code as binCode',
      'b.kind',
      'b.walk_order as walkOrder',
      'b.warehouse_id as warehouseId',
      'o.code as lotCode',
      'o.status as lotStatus',
      'o.expires_on as expiresOn',
    ])
    .where('s.tenant_id', '=', tenant)
    .where('b.tenant_id', '=', tenant)
    .where('o.tenant_id', '=', tenant)
    .where('s.variant_id', 'in', [...new Set(levels.map((level) => level.variantId))])
    .where('b.warehouse_id', 'in', [...new Set(levels.map((level) => level.warehouseId))])
    .where('s.quantity', '>', 0)
    .execute();
  for (const { variantId, warehouseId, ...content } of rows) {
    contents.get(levelKey({ variantId, warehouseId }))?.push(content);
  }
  return contents;
}

/** From which bins to take some claims, as the books stand now; what they lack is missing from the answer. */
export async function pickSteps(
  db: Db,
  tenant: TenantId,
  reservationIds: readonly string[],
  now: Date,
): Promise<PickStep[]> {
  if (reservationIds.length === 0) return [];
  const claims = await db
    .selectFrom('stock_reservation as r')
    .select(['r.id', 'r.variant_id as variantId', 'r.warehouse_id as warehouseId', 'r.quantity'])
    .where('r.tenant_id', '=', tenant)
    .where('r.id', 'in', [...reservationIds])
    .where('r.tracked', '=', 1)
    .orderBy('r.id')
    .execute();
  const contents = await binContents(db, tenant, claims);
  return stepsFor(claims, contents, now).steps.sort(
    (a, b) => a.walkOrder - b.walkOrder || (a.binCode < b.binCode ? -1 : 1),
  );
}
