const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** The ten digits without hyphens and spaces. */
export function businessDigits(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Whether the last digit fits the nine before it, as the tax office computes it. */
export function isBusinessNumber(text: string): boolean {
  const digits = Array.from(businessDigits(text), Number);
  const [ninth, last] = [digits[8], digits[9]];
  if (digits.length !== 10 || ninth === undefined || last === undefined) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (10 - ((sum + Math.floor((ninth * 5) / 10)) % 10)) % 10 === last;
}

/** `1248100998` → `124-81-00998`. */
export function formatBusinessNumber(text: string): string {
  const digits = businessDigits(text).slice(0, 10);
  return [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].filter(Boolean).join('-');
}
