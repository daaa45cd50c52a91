/** The most that the server takes: a billion won, a tonne. */
const MOST = { priceWon: 1_000_000_000, listPriceWon: 1_000_000_000, weightGrams: 1_000_000 } as const;

export type NumberField = keyof typeof MOST;
export type NumberFault =
  'required' | 'not-a-number' | 'negative' | 'not-whole' | 'zero' | 'too-much' | 'below-price';

/** What was typed as a number. It is kept as it is, minus and all: a number that is changed in silence is a wrong price. */
export function readNumber(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

/** What is wrong with a number of a variant; undefined when it can be saved. */
export function numberFault(
  field: NumberField,
  value: number | null,
  priceWon: number | null,
): NumberFault | undefined {
  if (value === null) return field === 'priceWon' ? 'required' : undefined;
  if (Number.isNaN(value)) return 'not-a-number';
  if (value < 0) return 'negative';
  if (!Number.isInteger(value)) return 'not-whole';
  if (value > MOST[field]) return 'too-much';
  if (field === 'priceWon' && value === 0) return 'zero';
  if (field === 'listPriceWon' && value > 0 && priceWon !== null && value < priceWon) return 'below-price';
  return undefined;
}
