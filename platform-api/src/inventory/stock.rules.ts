import type { LevelKey } from './stock.types.ts';

/** The counts of one stock level, in whole units. */
export interface LevelCounts {
  readonly onHand: number;
  readonly unavailable: number;
  readonly safetyStock: number;
  readonly reserved: number;
  readonly oversellLimit: number;
}

/** What is there and promised to nobody. Negative while more is promised than lies there. */
export function available(level: LevelCounts): number {
  return level.onHand - level.unavailable - level.safetyStock - level.reserved;
}

/** What may still be promised. Negative after a policy was tightened below what is already promised. */
export function sellable(level: LevelCounts): number {
  return available(level) + level.oversellLimit;
}

/** What people are shown: nothing of a frozen level, and never a negative number. */
export function sellableForPeople(level: LevelCounts, frozen: boolean): number {
  return frozen ? 0 : Math.max(0, sellable(level));
}

/** True when a change of the sellable quantity made a level sell out or come back. */
export function flipped(before: number, after: number): boolean {
  return before > 0 !== after > 0;
}

/** The most that may be promised at all: the CHECK of the table, without safety stock, which only narrows selling. */
export function reservable(level: Omit<LevelCounts, 'reserved' | 'safetyStock'>): number {
  return level.onHand - level.unavailable + level.oversellLimit;
}

/** Sums quantities per level, in key order: the order in which every transaction takes levels. */
export function sumByLevel(
  claims: readonly (LevelKey & { readonly quantity: number })[],
): (LevelKey & { quantity: number })[] {
  const sums = new Map<string, LevelKey & { quantity: number }>();
  for (const { variantId, warehouseId, quantity } of claims) {
    const key = levelKey({ variantId, warehouseId });
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { variantId, warehouseId, quantity });
    else sum.quantity += quantity;
  }
  return [...sums.values()].sort(byLevelKey);
}

/** A text that is equal for equal levels and sorts as the primary key does. */
export function levelKey(level: LevelKey): string {
  return `${level.variantId}/${level.warehouseId}`;
}

/** Orders levels by primary key. */
export function byLevelKey(a: LevelKey, b: LevelKey): number {
  const left = levelKey(a);
  const right = levelKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How much one buyer may hold unpaid of a level without any question: the small carts of ordinary people. */
export const FREE_HOLD_UNITS = 20;

/** How many unpaid orders one buyer may have open. */
export const OPEN_HOLDS_MAX = 10;
