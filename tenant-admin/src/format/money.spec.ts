import { describe, expect, test } from '@jest/globals';
import { discountPercent, formatWon } from './money.ts';

describe('money', () => {
  test('won are written as each language reads them', () => {
    expect(formatWon(12_900)).toBe('12,900원');
    expect(formatWon(12_900, 'en')).toBe('₩12,900');
    expect(formatWon(-500, 'en')).toBe('-₩500');
  });

  test.each([
    [9_900, 12_400, 20],
    [9_999, 10_000, null],
    [10_000, 10_000, null],
    [11_000, 10_000, null],
    [9_900, null, null],
  ])('a price of %i against %p promises %p percent and never more than it gives', (price, list, percent) => {
    expect(discountPercent(price, list)).toBe(percent);
  });
});
