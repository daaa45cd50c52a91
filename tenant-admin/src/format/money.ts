const grouped = new Intl.NumberFormat('ko-KR');

/** `12900` → `12,900`. Counts and stock use it too. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** Won the way both languages of the portal read it: `12,900원` in Korean, `₩12,900` in English. */
export function formatWon(won: number, locale = 'ko'): string {
  return locale === 'ko'
    ? `${grouped.format(won)}원`
    : `${won < 0 ? '-' : ''}₩${grouped.format(Math.abs(won))}`;
}

/** The discount a shopper sees: rounded down, so that a shop never promises more than it gives. */
export function discountPercent(priceWon: number, listPriceWon: number | null | undefined): number | null {
  if (!listPriceWon || listPriceWon <= priceWon) return null;
  const percent = Math.floor(((listPriceWon - priceWon) / listPriceWon) * 100);
  return percent > 0 ? percent : null;
}
