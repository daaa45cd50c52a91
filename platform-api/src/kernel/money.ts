import { z } from 'zod';

/** Whole won. KRW has no minor unit (ISO 4217 exponent 0), so every amount is an integer. */
export type Won = number;

/** The largest amount accepted from outside, in won; far above any order, far below 2^53. */
export const MAX_WON = 1_000_000_000;

/** An amount in a request or answer, in whole won, zero or more. */
export const wonSchema = z.int().min(0).max(MAX_WON);

/**
 * The VAT inside a VAT-inclusive amount: `round(taxable / 11)`, half up (integrations: Toss reports the same for
 * 30,000 → 2,727 and 1,000 → 91).
 */
export function vatIncluded(taxableWon: Won): Won {
  return Math.round(taxableWon / 11);
}

/**
 * Splits `totalWon` over `weights` so that the parts sum to it exactly (largest remainder; the earlier of two equal
 * remainders gets the odd won). All weights zero gives all zeros.
 */
export function prorate(totalWon: Won, weights: readonly number[]): Won[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (totalWon * weight) / sum);
  const parts = exact.map(Math.floor);
  let left = totalWon - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
