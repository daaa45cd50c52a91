import type { Db } from '../database/index.ts';
import { failpoint, newId, type TenantId } from '../kernel/index.ts';
import { planReassignment, type Reassignment } from './claim.reassign.rules.ts';
import { inventoryErrors } from './inventory.errors.ts';
import { lockClaimsOfOrder, lockLevels } from './stock.locks.ts';
import { claimsOf, holderOf } from './stock.queries.ts';
import { flipped, levelKey, sellable } from './stock.rules.ts';
import { giveBackToLevel, insertClaims, leftOf, moveClaims, takeFromLevel } from './stock.statements.ts';
import type { ClaimTarget, LevelKey } from './stock.types.ts';

/**
 * Moves an order's committed claims to where `plan` wants them.
 * @returns the levels whose sellability flipped, or null when some level could not give and nothing has changed.
 */
export async function reassignClaims(
  tx: Db,
  tenant: TenantId,
  orderId: string,
  plan: readonly ClaimTarget[],
  now: Date,
): Promise<LevelKey[] | null> {
  const history = await claimsOf(tx, tenant, orderId);
  const committed = history.filter((claim) => claim.state === 'committed');
  const change = planReassignment(committed, plan, history);
  if (change === null) return null;
  if (change.ending.length === 0) return [];
  // Claims come before levels in the order of locks; the order's own lock keeps them as they were just read.
  await lockClaimsOfOrder(tx, tenant, orderId, ['committed']);

  const flips = await moveLevels(tx, tenant, change, now);
  if (flips === null) return null;
  failpoint('stock.reassigned-levels');

  const ending = change.ending.map((claim) => claim.id);
  const moved = await moveClaims(tx, tenant, ending, ['committed'], 'released', now);
  if (moved !== ending.length) throw inventoryErrors.claimsChanged();
  const holderHash = await holderOf(tx, tenant, orderId);
  const keyed = change.beginning.map((claim) => ({ ...claim, idempotencyKey: `reassign:${newId()}` }));
  await insertClaims(tx, tenant, { orderId, holderHash, expiresAt: null }, keyed, 'committed', now);
  return flips;
}

/**
 * Applies the differences: locks every level concerned in key order, looks whether all of them can give, and only then
 * changes any. Nothing to undo, so the caller's own work in `tx` stands when the answer is no.
 */
async function moveLevels(
  tx: Db,
  tenant: TenantId,
  change: Reassignment,
  now: Date,
): Promise<LevelKey[] | null> {
  const levels = new Map(
    (await lockLevels(tx, tenant, change.differences)).map((level) => [levelKey(level), level]),
  );
  const possible = change.differences.every((difference) => {
    const level = levels.get(levelKey(difference));
    return (
      difference.units < 0 || (level !== undefined && !level.frozen && sellable(level) >= difference.units)
    );
  });
  if (!possible) return null;
  const flips: LevelKey[] = [];
  for (const { variantId, warehouseId, units } of change.differences) {
    const level = { variantId, warehouseId, quantity: Math.abs(units) };
    const after =
      units > 0
        ? leftOf(await tx.executeQuery(takeFromLevel(tx, tenant, level, now)))
        : await giveBackToLevel(tx, tenant, level, now);
    if (after === null) throw new Error('A level under lock gave another answer than a moment ago.');
    if (flipped(after + units, after)) flips.push(level);
  }
  return flips;
}
