import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import type { PolicyBook } from './policies/policy.queries.ts';
import { levelKey } from './stock.rules.ts';
import type { LevelKey } from './stock.types.ts';

/** The code of the lot for goods without one. */
export const NO_LOT = 'none';

/**
 * Makes the levels of variants that get stock in a warehouse for the first time, with the policy that holds there.
 * Existing levels are neither locked nor changed: an INSERT IGNORE over a hot row would share-lock it.
 */
export async function ensureLevels(
  tx: Db,
  tenant: TenantId,
  keys: readonly LevelKey[],
  policies: PolicyBook,
  now: Date,
): Promise<void> {
  if (keys.length === 0) return;
  const rows = await tx
    .selectFrom('stock_level as l')
    .select(['l.variant_id as variantId', 'l.warehouse_id as warehouseId'])
    .where('l.tenant_id', '=', tenant)
    .where('l.variant_id', 'in', [...new Set(keys.map((key) => key.variantId))])
    .where('l.warehouse_id', 'in', [...new Set(keys.map((key) => key.warehouseId))])
    .execute();
  const existing = new Set(rows.map(levelKey));
  const missing = new Map(
    keys.filter((key) => !existing.has(levelKey(key))).map((key) => [levelKey(key), key]),
  );
  if (missing.size === 0) return;
  await tx
    .insertInto('stock_level')
    .ignore()
    .values(
      [...missing.values()].map(({ variantId, warehouseId }) => {
        const { safetyStock, oversellLimit } = policies.forLevel({ variantId, warehouseId });
        return {
          tenant_id: tenant,
          variant_id: variantId,
          warehouse_id: warehouseId,
          safety_stock: safetyStock,
          oversell_limit: oversellLimit,
          updated_at: now,
        };
      }),
    )
    .execute();
}

/** The lot `none` of each variant; made where it is missing. */
export async function ensureNoLots(
  tx: Db,
  tenant: TenantId,
  variantIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  return await ensureLots(
    tx,
    tenant,
    variantIds.map((variantId) => ({ variantId, code: NO_LOT, producedOn: null, expiresOn: null })),
    now,
  );
}

/** A lot to be made where it is missing. Days are `YYYY-MM-DD`. */
export interface LotRequest {
  readonly variantId: string;
  readonly code: string;
  readonly producedOn: string | null;
  readonly expiresOn: string | null;
}

/** The ids of lots by `variantId` (for the lot `none`) or `variantId/code`; lots that exist keep their dates. */
export async function ensureLots(
  tx: Db,
  tenant: TenantId,
  lots: readonly LotRequest[],
  now: Date,
): Promise<Map<string, string>> {
  if (lots.length === 0) return new Map();
  let known = await lotIds(tx, tenant, lots);
  const missing = new Map(lots.filter((lot) => !known.has(lotKey(lot))).map((lot) => [lotKey(lot), lot]));
  if (missing.size === 0) return known;
  await tx
    .insertInto('lot')
    .ignore()
    .values(
      [...missing.values()].map(({ variantId, code, producedOn, expiresOn }) => ({
        tenant_id: tenant,
        id: newId(),
        variant_id: variantId,
        code,
        produced_on: producedOn,
        expires_on: expiresOn,
        status: 'usable' as const,
        created_at: now,
      })),
    )
    .execute();
  known = await lotIds(tx, tenant, lots);
  return known;
}

/** How {@link ensureLots} names a lot in its answer. */
export function lotKey(lot: { readonly variantId: string; readonly code: string }): string {
  return lot.code === NO_LOT ? lot.variantId : `${lot.variantId}/${lot.code}`;
}

/** Adds to a level's stock on hand and sets the oversell limit that fits it then. The caller holds the level's lock. */
export async function changeOnHand(
  tx: Db,
  tenant: TenantId,
  level: LevelKey & { readonly delta: number; readonly oversellLimit: number },
  now: Date,
): Promise<void> {
  const result = await tx
    .updateTable('stock_level')
    .set({
      on_hand: sql<number>`on_hand + ${level.delta}`,
      oversell_limit: level.oversellLimit,
      updated_at: now,
    })
    .where('tenant_id', '=', tenant)
    .where('variant_id', '=', level.variantId)
    .where('warehouse_id', '=', level.warehouseId)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Error('A level under lock is gone.');
}

async function lotIds(tx: Db, tenant: TenantId, lots: readonly LotRequest[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('lot as o')
    .select(['o.id', 'o.variant_id as variantId', 'o.code'])
    .where('o.tenant_id', '=', tenant)
    .where('o.variant_id', 'in', [...new Set(lots.map((lot) => lot.variantId))])
    .where('o.code', 'in', [...new Set(lots.map((lot) => lot.code))])
    .execute();
  return new Map(rows.map((row) => [lotKey(row), row.id]));
}
