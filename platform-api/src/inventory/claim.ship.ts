import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { failpoint, type TenantId } from '../kernel/index.ts';
import type { BinContent } from './bin.rules.ts';
import { inventoryErrors } from './inventory.errors.ts';
import { addMovements, takeOutOfBin } from './ledger.statements.ts';
import { binContents } from './pick.queries.ts';
import { stepsFor, type PlacedStep } from './pick.rules.ts';
import { lockBinStock, lockClaims } from './stock.locks.ts';
import { levelOf, skuOf } from './stock.queries.ts';
import { sumByLevel } from './stock.rules.ts';
import { moveClaims } from './stock.statements.ts';
import type { LevelKey } from './stock.types.ts';

const SHIPPABLE = ['committed', 'picking'] as const;

/**
 * Sends claims: state, bins, level and ledger in one transaction. What may be sold does not change, because stock on hand
 * and the promise leave together.
 * @throws inventory.claims-changed when one of the claims is not to be shipped (any more).
 */
export async function shipClaims(
  tx: Db,
  tenant: TenantId,
  reservationIds: readonly string[],
  cause: string,
  now: Date,
): Promise<void> {
  const claims = await lockClaims(tx, tenant, reservationIds);
  const moved = await moveClaims(tx, tenant, reservationIds, SHIPPABLE, 'shipped', now);
  if (moved !== new Set(reservationIds).size) throw inventoryErrors.claimsChanged();
  const tracked = claims.filter((claim) => claim.tracked);
  const levels = sumByLevel(tracked);
  const contents = await lockedContents(tx, tenant, levels);
  const { steps, missing } = stepsFor(tracked, contents, now);
  const short = levels.find((level) => missing.some((lacking) => sameLevel(lacking, level)));
  if (short !== undefined) throw await notOnHand(tx, tenant, short);

  for (const step of [...steps].sort(byBinKey)) {
    if (!(await takeOutOfBin(tx, tenant, step)))
      throw new Error('A bin under lock holds less than a moment ago.');
  }
  failpoint('stock.bins-emptied');
  for (const level of levels) await takeOffLevel(tx, tenant, level, now);
  await addMovements(
    tx,
    tenant,
    steps.map(({ reservationId, binId, lotId, variantId, warehouseId, quantity }) => ({
      variantId,
      warehouseId,
      binId,
      lotId,
      kind: 'shipped',
      delta: -quantity,
      cause,
      note: null,
      idempotencyKey: `ship:${reservationId}:${binId.slice(-12)}:${lotId.slice(-12)}`,
    })),
    now,
  );
  failpoint('stock.shipped');
}

/** The bins' contents, read, locked in key order and read again as they are under the lock. */
async function lockedContents(
  tx: Db,
  tenant: TenantId,
  levels: readonly LevelKey[],
): Promise<Map<string, BinContent[]>> {
  const seen = await binContents(tx, tenant, levels);
  const binIds = new Set([...seen.values()].flat().map((content) => content.binId));
  await lockBinStock(tx, tenant, [...binIds], [...new Set(levels.map((level) => level.variantId))]);
  return await binContents(tx, tenant, levels);
}

async function takeOffLevel(
  tx: Db,
  tenant: TenantId,
  level: LevelKey & { readonly quantity: number },
  now: Date,
): Promise<void> {
  const { quantity } = level;
  const result = await tx
    .updateTable('stock_level')
    .set({
      on_hand: sql<number>`on_hand - ${quantity}`,
      reserved: sql<number>`reserved - ${quantity}`,
      updated_at: now,
    })
    .where('tenant_id', '=', tenant)
    .where('variant_id', '=', level.variantId)
    .where('warehouse_id', '=', level.warehouseId)
    .where('on_hand', '>=', quantity)
    .where('reserved', '>=', quantity)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw await notOnHand(tx, tenant, level);
}

async function notOnHand(
  tx: Db,
  tenant: TenantId,
  level: LevelKey & { readonly quantity: number },
): Promise<Error> {
  const found = await levelOf(tx, tenant, level);
  const sku = await skuOf(tx, tenant, level.variantId);
  return inventoryErrors.notOnHand({ sku, onHand: found?.onHand ?? 0, asked: level.quantity });
}

function sameLevel(a: LevelKey, b: LevelKey): boolean {
  return a.variantId === b.variantId && a.warehouseId === b.warehouseId;
}

function byBinKey(a: PlacedStep, b: PlacedStep): number {
  const left = `${a.binId}/${a.variantId}/${a.lotId}`;
  const right = `${b.binId}/${b.variantId}/${b.lotId}`;
  return left < right ? -1 : 1;
}
