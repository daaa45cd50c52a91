import { byLevelKey, levelKey } from './stock.rules.ts';
import type { Claim, ClaimTarget, LevelKey } from './stock.types.ts';

/** A claim that a new plan asks for in the place of others. */
export interface ReplacementClaim extends LevelKey {
  readonly orderLineId: string;
  readonly part: number;
  readonly quantity: number;
  readonly tracked: boolean;
}

/** How to get from an order's claims to a plan: what ends, what begins, and the difference per level in key order. */
export interface Reassignment {
  readonly ending: readonly Claim[];
  readonly beginning: readonly ReplacementClaim[];
  /** Units per level, positive to take and negative to give back; levels without a difference are left out. */
  readonly differences: readonly (LevelKey & { readonly units: number })[];
}

/**
 * Compares an order's claims with a plan, line by line. A line whose claims lie as the plan wants them is not touched.
 * `history` are all claims that the order ever had: a new claim takes the next free part number.
 * @returns null when the plan does not ask exactly what is claimed, for instance after a line was cancelled.
 */
export function planReassignment(
  claims: readonly Claim[],
  plan: readonly ClaimTarget[],
  history: readonly Claim[],
): Reassignment | null {
  const targets = plan.flatMap(({ warehouseId, lines }) => lines.map((line) => ({ ...line, warehouseId })));
  const goods = new Set([...claims, ...targets].map(goodsKey));
  const ending: Claim[] = [];
  const beginning: ReplacementClaim[] = [];
  for (const key of goods) {
    const now = claims.filter((claim) => goodsKey(claim) === key);
    const wanted = targets.filter((target) => goodsKey(target) === key);
    const first = now[0];
    if (first === undefined || total(now) !== total(wanted)) return null;
    if (spread(now) === spread(wanted)) continue;
    ending.push(...now);
    for (const { orderLineId, variantId, warehouseId, quantity } of merged(wanted)) {
      const part = nextPart(history, { orderLineId, variantId, warehouseId });
      beginning.push({ orderLineId, variantId, warehouseId, quantity, part, tracked: first.tracked });
    }
  }
  return { ending, beginning, differences: differencesOf(ending, beginning) };
}

interface Goods extends LevelKey {
  readonly orderLineId: string;
  readonly quantity: number;
}

function goodsKey(goods: { readonly orderLineId: string; readonly variantId: string }): string {
  return `${goods.orderLineId}/${goods.variantId}`;
}

function total(goods: readonly { readonly quantity: number }[]): number {
  return goods.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Sums what one line wants from one warehouse. */
function merged(goods: readonly Goods[]): Goods[] {
  const sums = new Map<string, Goods>();
  for (const one of goods) {
    const sum = sums.get(one.warehouseId);
    sums.set(one.warehouseId, { ...one, quantity: one.quantity + (sum?.quantity ?? 0) });
  }
  return [...sums.values()].sort(byLevelKey);
}

/** Equal texts for goods that lie in the same warehouses in the same quantities. */
function spread(goods: readonly Goods[]): string {
  return merged(goods)
    .map(({ warehouseId, quantity }) => `${warehouseId}=${quantity}`)
    .join();
}

function nextPart(history: readonly Claim[], goods: Omit<Goods, 'quantity'>): number {
  const used = history
    .filter((claim) => goodsKey(claim) === goodsKey(goods) && claim.warehouseId === goods.warehouseId)
    .map((claim) => claim.part);
  return Math.max(-1, ...used) + 1;
}

function differencesOf(
  ending: readonly Claim[],
  beginning: readonly ReplacementClaim[],
): (LevelKey & { units: number })[] {
  const sums = new Map<string, LevelKey & { units: number }>();
  const add = (claim: Claim | ReplacementClaim, units: number): void => {
    if (!claim.tracked) return;
    const { variantId, warehouseId } = claim;
    const before = sums.get(levelKey(claim))?.units ?? 0;
    sums.set(levelKey(claim), { variantId, warehouseId, units: before + units });
  };
  for (const claim of ending) add(claim, -claim.quantity);
  for (const claim of beginning) add(claim, claim.quantity);
  return [...sums.values()].filter(({ units }) => units !== 0).sort(byLevelKey);
}
