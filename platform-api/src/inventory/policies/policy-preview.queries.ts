import { variantsForSale } from '../../catalog/index.ts';
import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { sellable, sellableForPeople, type LevelCounts } from '../stock.rules.ts';
import type { LevelKey } from '../stock.types.ts';
import { PolicyBook, SHOP_SCOPE_KEY, allPolicies } from './policy.queries.ts';
import { withPolicy } from './policy.rules.ts';
import type { PolicyInput, PolicyPreviewView } from './policy.schemas.ts';

const SAMPLE = 20;
const PAGE = 2_000;

interface Change extends LevelKey {
  readonly before: number;
  readonly after: number;
}

/** What a policy would do to the levels that it covers, read in pages, without changing anything. */
export async function previewPolicy(
  db: Db,
  tenant: TenantId,
  input: PolicyInput,
): Promise<PolicyPreviewView> {
  const scopeKey = input.warehouseId ?? input.variantId ?? SHOP_SCOPE_KEY;
  const book = new PolicyBook(await allPolicies(db, tenant)).with({ ...input, scopeKey });
  const totals = { affected: 0, becomeSoldOut: 0, becomeSellable: 0 };
  const sample: Change[] = [];
  let page: Awaited<ReturnType<typeof levelPage>> = [];
  do {
    page = await levelPage(db, tenant, input, page.at(-1) ?? null);
    for (const { frozen, ...level } of page) {
      const next = withPolicy(level, book.forLevel(level));
      if (sellable(next) === sellable(level)) continue;
      const change = {
        variantId: level.variantId,
        warehouseId: level.warehouseId,
        before: sellableForPeople(level, frozen === 1),
        after: sellableForPeople(next, frozen === 1),
      };
      totals.affected += 1;
      if (change.before > 0 && change.after === 0) totals.becomeSoldOut += 1;
      if (change.before === 0 && change.after > 0) totals.becomeSellable += 1;
      if (sample.length < SAMPLE) sample.push(change);
    }
  } while (page.length === PAGE);
  return { ...totals, sample: await named(db, tenant, sample) };
}

async function levelPage(
  db: Db,
  tenant: TenantId,
  input: PolicyInput,
  after: LevelKey | null,
): Promise<(LevelKey & LevelCounts & { frozen: 0 | 1 })[]> {
  let query = db
    .selectFrom('stock_level as l')
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
    .where('l.tenant_id', '=', tenant);
  if (input.warehouseId !== null) query = query.where('l.warehouse_id', '=', input.warehouseId);
  if (input.variantId !== null) query = query.where('l.variant_id', '=', input.variantId);
  if (after !== null) {
    query = query.where((eb) =>
      eb.or([
        eb('l.variant_id', '>', after.variantId),
        eb.and([eb('l.variant_id', '=', after.variantId), eb('l.warehouse_id', '>', after.warehouseId)]),
      ]),
    );
  }
  return await query.orderBy('l.variant_id').orderBy('l.warehouse_id').limit(PAGE).execute();
}

async function named(
  db: Db,
  tenant: TenantId,
  changes: readonly Change[],
): Promise<PolicyPreviewView['sample']> {
  if (changes.length === 0) return [];
  const variants = await variantsForSale(
    db,
    tenant,
    changes.map((change) => change.variantId),
  );
  const warehouses = await db
    .selectFrom('warehouse as w')
    .select(['w.id', 'w.name'])
    .where('w.tenant_id', '=', tenant)
    .execute();
  const byVariant = new Map(variants.map((variant) => [variant.id, variant]));
  const byWarehouse = new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.name]));
  return changes.map((change) => ({
    sku: byVariant.get(change.variantId)?.sku ?? '',
    productName: byVariant.get(change.variantId)?.productName ?? '',
    optionLabel: byVariant.get(change.variantId)?.optionLabel ?? '',
    warehouseName: byWarehouse.get(change.warehouseId) ?? '',
    sellableBefore: change.before,
    sellableAfter: change.after,
  }));
}
