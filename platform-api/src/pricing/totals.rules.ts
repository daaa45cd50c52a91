import { vatIncluded, type Won } from '../kernel/index.ts';

/** What the totals need to know of a line. Prices are VAT-inclusive. */
export interface PricedLine {
  readonly unitPriceWon: Won;
  /** The price before the discount, or null when there is none. */
  readonly listPriceWon: Won | null;
  readonly quantity: number;
  readonly taxKind: 'taxable' | 'tax-free';
}

/** What a cart costs; totalWon = itemsTotalWon − discountWon + shippingFeeWon. */
export interface Totals {
  /** At list prices. */
  readonly itemsTotalWon: Won;
  readonly discountWon: Won;
  readonly shippingFeeWon: Won;
  /** The part of the total that is free of VAT. */
  readonly taxFreeWon: Won;
  /** The VAT inside the rest. */
  readonly vatWon: Won;
  readonly totalWon: Won;
}

/** What a line costs after its discount. */
export function lineTotal(line: PricedLine): Won {
  return line.unitPriceWon * line.quantity;
}

/** What the goods cost after discounts, before shipping: the amount that free shipping is measured by. */
export function goodsTotal(lines: readonly PricedLine[]): Won {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0);
}

/**
 * Adds a cart up. The shipping fee counts as taxable (integrations §6.3: the fee follows the principal supply, taxable
 * unless an accountant says otherwise).
 */
export function totalsOf(lines: readonly PricedLine[], shippingFeeWon: Won): Totals {
  const goodsWon = goodsTotal(lines);
  const itemsTotalWon = lines.reduce((sum, line) => sum + listPrice(line) * line.quantity, 0);
  const taxFreeWon = goodsTotal(lines.filter((line) => line.taxKind === 'tax-free'));
  const totalWon = goodsWon + shippingFeeWon;
  return {
    itemsTotalWon,
    discountWon: itemsTotalWon - goodsWon,
    shippingFeeWon,
    taxFreeWon,
    vatWon: vatIncluded(totalWon - taxFreeWon),
    totalWon,
  };
}

function listPrice(line: PricedLine): Won {
  return line.listPriceWon !== null && line.listPriceWon > line.unitPriceWon
    ? line.listPriceWon
    : line.unitPriceWon;
}
