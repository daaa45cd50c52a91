const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** A business number as ten digits; hyphens and spaces are how people write it. */
export function businessDigits(written: string): string {
  return written.replace(/[\s-]/g, '');
}

/**
 * Whether ten digits are a Korean business registration number (사업자등록번호): the last one checks the others by the tax
 * office's weights. It does not tell whether the business exists.
 */
export function isBusinessNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const numbers = Array.from(digits, Number);
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * (numbers[index] ?? 0), 0);
  const carry = Math.floor(((numbers[8] ?? 0) * 5) / 10);
  return (10 - ((sum + carry) % 10)) % 10 === numbers[9];
}
