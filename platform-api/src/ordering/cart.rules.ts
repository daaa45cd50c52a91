import type { CartLineView } from './cart.schemas.ts';

/** Above this nobody is told how much there is. */
export const SELLABLE_SHOWN_MAX = 99;

/** Why a line cannot be ordered as it is, or null. */
export function lineProblem(line: {
  forSale: boolean;
  tracked: boolean;
  sellable: number;
  quantity: number;
}): CartLineView['problem'] {
  if (!line.forSale) return 'not-for-sale';
  if (!line.tracked) return null;
  if (line.sellable <= 0) return 'sold-out';
  return line.sellable < line.quantity ? 'not-enough' : null;
}
