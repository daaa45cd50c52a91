import { describe, expect, test } from '@jest/globals';
import { numberFault, readNumber } from './variant-number.rules.ts';

describe('numbers of a variant', () => {
  test('what is typed stays what it is: a minus never becomes zero', () => {
    expect(['-500', '12.5', '0', '', ' ', '9900'].map(readNumber)).toEqual([-500, 12.5, 0, null, null, 9900]);
  });

  test.each([
    ['priceWon', null, 'required'],
    ['priceWon', 0, 'zero'],
    ['priceWon', -1, 'negative'],
    ['priceWon', 99.5, 'not-whole'],
    ['priceWon', Number('1e'), 'not-a-number'],
    ['priceWon', 2_000_000_000, 'too-much'],
    ['listPriceWon', -1, 'negative'],
    ['listPriceWon', 9_000, 'below-price'],
    ['weightGrams', -3, 'negative'],
  ] as const)('%s of %p is refused as %s', (field, value, fault) => {
    expect(numberFault(field, value, 9_900)).toBe(fault);
  });

  test.each([
    ['priceWon', 1],
    ['listPriceWon', null],
    ['listPriceWon', 0],
    ['listPriceWon', 9_900],
    ['weightGrams', null],
    ['weightGrams', 0],
  ] as const)('%s of %p can be saved', (field, value) => {
    expect(numberFault(field, value, 9_900)).toBeUndefined();
  });
});
