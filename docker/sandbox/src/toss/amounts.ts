/** VAT is one eleventh of the taxable part, rounded half up; the rest of it is the supplied amount. */
export function taxSplit(amount: number, taxFreeAmount: number): { vat: number; suppliedAmount: number } {
  const taxable = amount - taxFreeAmount;
  const vat = Math.round(taxable / 11);
  return { vat, suppliedAmount: taxable - vat };
}

/** Toss takes whole won only, sent as JSON numbers. */
export function isWon(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The smallest amount a method accepts. */
export function minimumAmount(method: string): number {
  return method === 'TRANSFER' || method === 'VIRTUAL_ACCOUNT' ? 200 : 100;
}
