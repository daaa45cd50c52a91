import { variantsForSale } from '../catalog/index.ts';
import { isoInstant, type Db } from '../database/index.ts';
import { decodeCursor, toPage, type Page, type TenantId } from '../kernel/index.ts';
import { policiesFor } from './policies/policy.queries.ts';
import { isLow } from './policies/policy.rules.ts';
import { available, sellableForPeople } from './stock.rules.ts';
import type { MovementQuery, MovementView, StockLevelQuery, StockRowView } from './stock.schemas.ts';

/** The stock list: counted variants by SKU, each with its levels. Four statements a page. */
export async function stockRows(
  db: Db,
  tenant: TenantId,
  query: StockLevelQuery,
): Promise<Page<StockRowView>> {
  let variants = db
    .selectFrom('variant as v')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.product_id'),
    )
    .select(['v.id', 'v.sku'])
    .where('v.tenant_id', '=', tenant)
    .where('p.tenant_id', '=', tenant)
    .where('v.tracked', '=', 1)
    .where('v.archived_at', 'is', null);
  if (query.q !== undefined && query.q !== '') {
    const part = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
    variants = variants.where((eb) =>
      eb.or([eb('p.name', 'like', part), eb('v.sku', 'like', part), eb('v.option_label', 'like', part)]),
    );
  }
  if (query.cursor !== undefined) {
    const [sku] = decodeCursor(query.cursor, 1);
    variants = variants.where('v.sku', '>', String(sku));
  }
  const rows = await variants
    .orderBy('v.sku')
    .limit(query.limit + 1)
    .execute();
  const ids = rows.map((row) => row.id);
  const levels = await levelsOf(db, tenant, ids);
  const names = new Map((await variantsForSale(db, tenant, ids)).map((variant) => [variant.id, variant]));
  return toPage(
    rows,
    query.limit,
    (row) => [row.sku],
    (row) => ({
      variantId: row.id,
      sku: row.sku,
      productName: names.get(row.id)?.productName ?? '',
      optionLabel: names.get(row.id)?.optionLabel ?? '',
      image: names.get(row.id)?.image ?? null,
      levels: levels.get(row.id) ?? [],
    }),
  );
}

/** The ledger, newest first. */
export async function movements(db: Db, tenant: TenantId, query: MovementQuery): Promise<Page<MovementView>> {
  let lines = db
    .selectFrom('stock_movement as m')
    .innerJoin('bin as b', (join) =>
      join.onRef('b.tenant_id', '=', 'm.tenant_id').onRef('b.id', '=', 'm.bin_id'),
    )
    .innerJoin('lot as o', (join) =>
      join.onRef('o.tenant_id', '=', 'm.tenant_id').onRef('o.id', '=', 'm.lot_id'),
    )
    .innerJoin('variant as v', (join) =>
      join.onRef('v.tenant_id', '=', 'm.tenant_id').onRef('v.id', '=', 'm.variant_id'),
    )
    .select([
      'm.id',
      'm.variant_id as variantId',
      'v.sku',
      'm.warehouse_id as warehouseId',
      'm.kind',
      'm.delta',
      'm.cause',
      'm.note',
      'm.actor',
      'b.code as binCode',
      'o.code as lotCode',
      'm.at',
    ])
    .where('m.tenant_id', '=', tenant)
    .where('b.tenant_id', '=', tenant)
    .where('o.tenant_id', '=', tenant)
    .where('v.tenant_id', '=', tenant);
  if (query.variantId !== undefined) lines = lines.where('m.variant_id', '=', query.variantId);
  if (query.warehouseId !== undefined) lines = lines.where('m.warehouse_id', '=', query.warehouseId);
  if (query.cursor !== undefined) {
    const [id] = decodeCursor(query.cursor, 1);
    lines = lines.where('m.id', '<', String(id));
  }
  const rows = await lines
    .orderBy('m.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  return toPage(
    rows,
    query.limit,
    (row) => [row.id],
    (row) => ({ ...row, at: isoInstant(row.at) }),
  );
}

async function levelsOf(
  db: Db,
  tenant: TenantId,
  variantIds: readonly string[],
): Promise<Map<string, StockRowView['levels']>> {
  const byVariant = new Map<string, StockRowView['levels']>();
  if (variantIds.length === 0) return byVariant;
  const policies = await policiesFor(db, tenant, variantIds);
  const rows = await db
    .selectFrom('stock_level as l')
    .select([
      'l.variant_id as variantId',
      'l.warehouse_id as warehouseId',
      'l.on_hand as onHand',
      'l.unavailable',
      'l.safety_stock as safetyStock',
      'l.reserved',
      'l.oversell_limit as oversellLimit',
      'l.incoming',
      'l.frozen',
    ])
    .where('l.tenant_id', '=', tenant)
    .where('l.variant_id', 'in', [...variantIds])
    .orderBy('l.variant_id')
    .orderBy('l.warehouse_id')
    .execute();
  for (const { variantId, oversellLimit, frozen, ...counts } of rows) {
    const level = { ...counts, oversellLimit };
    const view = {
      ...counts,
      available: available(level),
      sellable: sellableForPeople(level, frozen === 1),
      frozen: frozen === 1,
      low: isLow(level, policies.forLevel({ variantId, warehouseId: counts.warehouseId })),
    };
    byVariant.set(variantId, [...(byVariant.get(variantId) ?? []), view]);
  }
  return byVariant;
}
