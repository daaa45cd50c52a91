import type { StockRow } from '../../api/types.ts';

/** Fewer than this over all warehouses is worth a look. The policies' own threshold decides what the home screen counts. */
const LOW = 5;

const sellableOf = (row: StockRow) => row.levels.reduce((sum, level) => sum + level.sellable, 0);

export const isSoldOut = (row: StockRow) => sellableOf(row) <= 0;

export const isLow = (row: StockRow) => sellableOf(row) > 0 && sellableOf(row) <= LOW;

/** What the stock on hand will be. Null while the entry makes no sense: not whole, no change, or below zero. */
export function onHandAfter(how: 'set' | 'add', entered: string, onHand: number): number | null {
  if (!/^-?\d+$/u.test(entered.trim())) return null;
  const after = how === 'set' ? Number(entered) : onHand + Number(entered);
  return after >= 0 && after !== onHand ? after : null;
}
