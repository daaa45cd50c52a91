import { sql } from 'kysely';
import type { Database, Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { addMovements, putIntoBin, type NewMovement } from './ledger.statements.ts';
import { NO_LOT, ensureLevels, ensureLots, lotKey } from './level.statements.ts';
import { policiesFor } from './policies/policy.queries.ts';
import { refreshSoldOut } from './sold-out.ts';
import { byLevelKey, levelKey } from './stock.rules.ts';
import { bornBins } from './warehouses/warehouse.queries.ts';

/** First stock of a variant in a warehouse. */
export interface SeedStockRow {
  readonly variantId: string;
  readonly warehouseId: string;
  /** Whole units; 0 makes a level with nothing in it, which is sold out. */
  readonly quantity: number;
  /** Left out: the bin `unplaced`. */
  readonly binId?: string;
  /** Left out: the lot `none`. Days are `YYYY-MM-DD`. */
  readonly lot?: {
    readonly code: string;
    readonly producedOn: string | null;
    readonly expiresOn: string | null;
  };
}

const BATCH = 300;

/**
 * Receives first stock in bulk: levels, ledger and bins in batches of one transaction each. A row that was booked by an
 * earlier run (same variant, bin and lot) is left alone, so seeds can be run again after a crash.
 * @returns how many rows were booked now.
 */
export async function seedStock(
  database: Database,
  tenant: TenantId,
  rows: readonly SeedStockRow[],
  now: Date,
): Promise<number> {
  let booked = 0;
  const sorted = [...rows].sort(byLevelKey);
  for (let start = 0; start < sorted.length; start += BATCH) {
    const batch = sorted.slice(start, start + BATCH);
    booked += await database.transaction((tx) => bookBatch(tx, tenant, batch, now));
  }
  await refreshSoldOut(database, tenant, [...new Set(rows.map((row) => row.variantId))]);
  return booked;
}

async function bookBatch(
  tx: Db,
  tenant: TenantId,
  rows: readonly SeedStockRow[],
  now: Date,
): Promise<number> {
  const variantIds = rows.map((row) => row.variantId);
  const bins = await bornBins(
    tx,
    tenant,
    rows.map((row) => row.warehouseId),
    'unplaced',
  );
  const lots = await ensureLots(
    tx,
    tenant,
    rows.map((row) => lotOf(row)),
    now,
  );
  const movements = rows.map((row): NewMovement => {
    const binId = row.binId ?? bins.get(row.warehouseId);
    const lotId = lots.get(lotKey(lotOf(row)));
    if (binId === undefined || lotId === undefined)
      throw new Error(`No bin or lot for stock in ${row.warehouseId}.`);
    return {
      variantId: row.variantId,
      warehouseId: row.warehouseId,
      binId,
      lotId,
      kind: 'received',
      delta: row.quantity,
      cause: 'seed',
      note: null,
      idempotencyKey: `seed:${row.variantId}:${binId}:${lotId.slice(-12)}`,
    };
  });
  const known = await bookedKeys(tx, tenant, movements);
  const fresh = movements.filter((movement) => movement.delta > 0 && !known.has(movement.idempotencyKey));
  await ensureLevels(tx, tenant, movements, await policiesFor(tx, tenant, variantIds), now);
  if (fresh.length === 0) return 0;
  await addMovements(tx, tenant, fresh, now);
  for (const { binId, variantId, lotId, delta } of fresh) {
    await putIntoBin(tx, tenant, { binId, variantId, lotId, quantity: delta });
  }
  for (const [, level] of sums(fresh)) {
    await tx
      .updateTable('stock_level')
      .set({ on_hand: sql<number>`on_hand + ${level.delta}`, updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('variant_id', '=', level.variantId)
      .where('warehouse_id', '=', level.warehouseId)
      .execute();
  }
  return fresh.length;
}

function lotOf(row: SeedStockRow) {
  return { variantId: row.variantId, ...(row.lot ?? { code: NO_LOT, producedOn: null, expiresOn: null }) };
}

async function bookedKeys(tx: Db, tenant: TenantId, movements: readonly NewMovement[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('stock_movement as m')
    .select('m.idempotency_key as key')
    .where('m.tenant_id', '=', tenant)
    .where(
      'm.idempotency_key',
      'in',
      movements.map((movement) => movement.idempotencyKey),
    )
    .execute();
  return new Set(rows.map((row) => row.key));
}

function sums(
  movements: readonly NewMovement[],
): Map<string, { variantId: string; warehouseId: string; delta: number }> {
  const levels = new Map<string, { variantId: string; warehouseId: string; delta: number }>();
  for (const { variantId, warehouseId, delta } of movements) {
    const key = levelKey({ variantId, warehouseId });
    levels.set(key, { variantId, warehouseId, delta: (levels.get(key)?.delta ?? 0) + delta });
  }
  return levels;
}
