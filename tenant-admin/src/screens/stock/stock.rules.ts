import type { StockRow } from '../../api/types.ts';

const sellableOf = (row: StockRow) => row.levels.reduce((sum, level) => sum + level.sellable, 0);

export const isSoldOut = (row: StockRow) => sellableOf(row) <= 0;

/** The server compares each level with the threshold of the policy that applies to it. */
export const isLow = (row: StockRow) => row.levels.some((level) => level.low) && !isSoldOut(row);

/** The most that the server takes of one thing in one place. */
export const UNITS_MAX = 1_000_000;

/** What the stock on hand will be. Null while the entry makes no sense: not whole, no change, below zero, or too many. */
export function onHandAfter(how: 'set' | 'add', entered: string, onHand: number): number | null {
  if (!/^-?\d+$/u.test(entered.trim())) return null;
  const after = how === 'set' ? Number(entered) : onHand + Number(entered);
  return after >= 0 && after <= UNITS_MAX && after !== onHand ? after : null;
}
