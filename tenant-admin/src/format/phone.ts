/** `01023456789` → `010-2345-6789`; numbers of a form it does not know stay as they are. */
export function formatPhone(number: string): string {
  const digits = number.replace(/\D/gu, '');
  const match =
    /^(02)(\d{3,4})(\d{4})$/u.exec(digits) ??
    /^(1\d{3})(\d{4})$/u.exec(digits) ??
    /^(050\d|0\d{2})(\d{3,4})(\d{4})$/u.exec(digits);
  return match ? match.slice(1).join('-') : number;
}
