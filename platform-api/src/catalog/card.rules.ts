import type { Won } from '../kernel/index.ts';

/** What a card says about the price of a product. */
export interface CardPrice {
  readonly priceWon: Won;
  /** The struck-through price; null when the cheapest variant is not reduced. */
  readonly listPriceWon: Won | null;
  readonly discountPercent: number;
}

interface PricedVariant {
  readonly priceWon: Won;
  readonly listPriceWon: Won | null;
}

/**
 * The card of a product shows its cheapest variant; of two equal prices the one with the higher list price, because that is
 * the discount that buyers can get. A product without variants costs nothing and cannot be bought.
 */
export function cardPrice(variants: readonly PricedVariant[]): CardPrice {
  const [cheapest] = [...variants].sort(
    (a, b) => a.priceWon - b.priceWon || (b.listPriceWon ?? 0) - (a.listPriceWon ?? 0),
  );
  if (cheapest === undefined) return { priceWon: 0, listPriceWon: null, discountPercent: 0 };
  const { priceWon } = cheapest;
  const listPriceWon = reducedFrom(cheapest);
  return {
    priceWon,
    listPriceWon,
    discountPercent: listPriceWon === null ? 0 : discountPercent(priceWon, listPriceWon),
  };
}

/** Whole percent, rounded down: a shop must not promise more than it gives. */
export function discountPercent(priceWon: Won, listPriceWon: Won): number {
  return listPriceWon <= 0 ? 0 : Math.max(0, Math.floor(((listPriceWon - priceWon) * 100) / listPriceWon));
}

/** The list price when it really is higher than the price. */
export function reducedFrom({ priceWon, listPriceWon }: PricedVariant): Won | null {
  return listPriceWon !== null && listPriceWon > priceWon ? listPriceWon : null;
}

/** The mean of a product's stars with one digit, or null while there is no review. */
export function meanRating(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((sum / count) * 10) / 10;
}

/** The largest number of units that a shop tells of. */
export const SELLABLE_SHOWN_MAX = 99;

/** How many units of a variant the shop shows as sellable; untracked goods are always there. */
export function shownSellable(variant: { readonly tracked: boolean }, sellable: number): number {
  return variant.tracked ? Math.max(0, Math.min(SELLABLE_SHOWN_MAX, sellable)) : SELLABLE_SHOWN_MAX;
}

/** A description as paragraphs: blank lines part them. */
export function paragraphs(description: string): string[] {
  return description
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
