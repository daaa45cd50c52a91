import { inOneTrip, type Db } from '../database/index.ts';
import { failpoint, type TenantId } from '../kernel/index.ts';
import { inventoryErrors } from './inventory.errors.ts';
import { policiesFor } from './policies/policy.queries.ts';
import { lockHolder } from './stock.locks.ts';
import { claimsByKey, heldBy } from './stock.queries.ts';
import { FREE_HOLD_UNITS, OPEN_HOLDS_MAX, byLevelKey, levelKey, sumByLevel } from './stock.rules.ts';
import { insertClaims, leftOf, takeFromLevel, type HolderShare } from './stock.statements.ts';
import type { Claim, ClaimRequest, LevelKey, ReserveRequest } from './stock.types.ts';

/** Rolls a reservation back: one of its levels could not give what was asked. */
export class LevelRefused extends Error {
  constructor(
    readonly level: LevelKey & { readonly quantity: number },
    readonly share: HolderShare | null,
  ) {
    super('A stock level refused.');
  }
}

/**
 * Takes all claims of a request within `tx`: the holder's row, its open holds, the claims with one INSERT, then one
 * conditional UPDATE per level in key order, so that the hot rows are locked last and shortest.
 *
 * Caps on unpaid holds. One holder may have ten unpaid orders, and may hold at most a share of one level (policy, 20 %),
 * but always twenty units: ordinary carts never meet the cap. The share is counted per holder on purpose. Counted over
 * all buyers it would let a script lock everybody else out by holding a fifth, and it would turn away the twenty-first
 * honest buyer of a rush while twenty are typing their card number. Both caps are exact: requests of one holder queue on
 * its row, and the level's side of the share is part of the conditional UPDATE.
 * @returns the claims, and the levels that they sold out.
 * @throws LevelRefused, which must roll `tx` back.
 */
export async function reserveClaims(
  tx: Db,
  tenant: TenantId,
  request: ReserveRequest,
  now: Date,
): Promise<{ claims: Claim[]; soldOut: LevelKey[] }> {
  await lockHolder(tx, tenant, request.holderHash, now);
  const own = `${request.idempotencyKey}:`;
  const others = (await heldBy(tx, tenant, request.holderHash)).filter(
    (held) => held.orderId !== request.orderId && !held.idempotencyKey.startsWith(own),
  );
  const open = new Set(others.map((held) => held.orderId)).size;
  if (open >= OPEN_HOLDS_MAX) throw inventoryErrors.tooManyHolds({ open });

  const levels = sumByLevel(request.claims.filter((claim) => claim.tracked));
  const shares = await sharesOf(tx, tenant, levels, sumByLevel(others));
  const claims = await insertClaims(tx, tenant, request, keyedClaims(request), 'held', now);
  failpoint('stock.claims-inserted');

  const taken = await inOneTrip(
    tx,
    levels.map((level) => takeFromLevel(tx, tenant, level, now, shares.get(levelKey(level)) ?? null)),
  );
  const soldOut: LevelKey[] = [];
  for (const [index, level] of levels.entries()) {
    const left = leftOf(taken[index]);
    if (left === null) throw new LevelRefused(level, shares.get(levelKey(level)) ?? null);
    if (left === 0) soldOut.push(level);
  }
  failpoint('stock.reserved');
  return { claims, soldOut };
}

/**
 * The claims that an earlier request with the same key made. They name the order and lines of that request: a caller
 * that makes fresh ids for each try goes on with the ones it finds here.
 * @throws inventory.claims-changed when the key, or one of the order lines, belongs to another request.
 */
export async function replayedClaims(db: Db, tenant: TenantId, request: ReserveRequest): Promise<Claim[]> {
  const asked = keyedClaims(request);
  const stored = await claimsByKey(
    db,
    tenant,
    asked.map((claim) => claim.idempotencyKey),
  );
  const same =
    stored.length === asked.length &&
    asked.every((claim, index) => {
      const found = stored[index];
      return found !== undefined && levelKey(found) === levelKey(claim) && found.quantity === claim.quantity;
    });
  if (!same) throw inventoryErrors.claimsChanged();
  return stored;
}

/** Claims in key order, each with its own part of the request's key. */
function keyedClaims(request: ReserveRequest): (ClaimRequest & { idempotencyKey: string })[] {
  return [...request.claims]
    .sort((a, b) => byLevelKey(a, b) || a.quantity - b.quantity || (a.orderLineId < b.orderLineId ? -1 : 1))
    .map((claim, index) => ({
      ...claim,
      idempotencyKey: `${request.idempotencyKey}:${String(index).padStart(3, '0')}`,
    }));
}

/** The share caps of those levels of which the holder would hold more than the free units. */
async function sharesOf(
  tx: Db,
  tenant: TenantId,
  levels: readonly (LevelKey & { readonly quantity: number })[],
  others: readonly (LevelKey & { readonly quantity: number })[],
): Promise<Map<string, HolderShare>> {
  const held = new Map(others.map((level) => [levelKey(level), level.quantity]));
  const large = levels
    .map((level) => ({ level, units: level.quantity + (held.get(levelKey(level)) ?? 0) }))
    .filter(({ units }) => units > FREE_HOLD_UNITS);
  if (large.length === 0) return new Map();
  const policies = await policiesFor(
    tx,
    tenant,
    large.map(({ level }) => level.variantId),
  );
  return new Map(
    large.map(({ level, units }) => [
      levelKey(level),
      { units, percentMax: policies.forLevel(level).unpaidSharePercent },
    ]),
  );
}
