import { seoulDay } from '../kernel/index.ts';
import { mayBeSent, remaining, rotationOrder, takeInOrder, type BinContent } from './bin.rules.ts';
import { byLevelKey, levelKey } from './stock.rules.ts';
import type { Claim, LevelKey, PickStep } from './stock.types.ts';

/** A pick step with its place on the picker's way. */
export type PlacedStep = PickStep & { readonly walkOrder: number };

/**
 * Serves claims one after the other from bins: what an earlier one takes is gone for the next. `missing` names the levels
 * whose bins do not have enough.
 */
export function stepsFor(
  claims: readonly (Pick<Claim, 'id' | 'quantity'> & LevelKey)[],
  contents: ReadonlyMap<string, readonly BinContent[]>,
  now: Date,
): { steps: PlacedStep[]; missing: LevelKey[] } {
  const today = seoulDay(now);
  const left = new Map(
    [...contents].map(([key, bins]) => [
      key,
      rotationOrder(bins.filter((content) => mayBeSent(content, today))),
    ]),
  );
  const steps: PlacedStep[] = [];
  const missing: LevelKey[] = [];
  for (const claim of [...claims].sort((a, b) => byLevelKey(a, b) || (a.id < b.id ? -1 : 1))) {
    const bins = left.get(levelKey(claim)) ?? [];
    const { takes, missing: lacking } = takeInOrder(bins, claim.quantity);
    left.set(levelKey(claim), remaining(bins, takes));
    if (lacking > 0) missing.push(claim);
    for (const { content, quantity } of takes) {
      const { binId, binCode, lotId, lotCode, expiresOn, walkOrder } = content;
      const { id: reservationId, variantId, warehouseId } = claim;
      steps.push({
        reservationId,
        variantId,
        warehouseId,
        binId,
        binCode,
        lotId,
        lotCode,
        expiresOn,
        walkOrder,
        quantity,
      });
    }
  }
  return { steps, missing };
}
