import { appliedOversellLimit } from '../policies/policy.rules.ts';
import { reservable, type LevelCounts } from '../stock.rules.ts';
import { rotationOrder, type BinContent } from '../bin.rules.ts';

/** What an adjustment makes of a level, or why it cannot be. */
export type AdjustedLevel =
  | { readonly ok: true; readonly level: LevelCounts }
  | { readonly ok: false; readonly why: 'below-zero' | 'below-reserved' };

/**
 * Adds `delta` units (negative to remove) to a level's stock on hand. Arriving stock also brings a lowered oversell limit
 * down towards the policy; leaving stock may not go below what is promised.
 */
export function adjustedLevel(level: LevelCounts, delta: number, policyLimit: number): AdjustedLevel {
  const onHand = level.onHand + delta;
  if (onHand < 0) return { ok: false, why: 'below-zero' };
  const moved = { ...level, onHand };
  if (delta < 0) {
    return level.reserved <= reservable(moved)
      ? { ok: true, level: moved }
      : { ok: false, why: 'below-reserved' };
  }
  return { ok: true, level: { ...moved, oversellLimit: appliedOversellLimit(moved, policyLimit) } };
}

/**
 * From which bins an adjustment takes away when none was named: first what was never put away, then as goods leave. With
 * a bin, only from that one.
 */
export function removalOrder(contents: readonly BinContent[], binId: string | undefined): BinContent[] {
  if (binId !== undefined) return rotationOrder(contents.filter((content) => content.binId === binId));
  const ordered = rotationOrder(contents);
  return [
    ...ordered.filter((content) => content.kind === 'unplaced'),
    ...ordered.filter((content) => content.kind !== 'unplaced'),
  ];
}
