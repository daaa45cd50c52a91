import { describe, expect, it } from '@jest/globals';
import { lineProblem } from './cart.rules.ts';

const line = { forSale: true, tracked: true, sellable: 5, quantity: 5 };

describe('a cart line', () => {
  it.each([
    [line, null],
    [{ ...line, quantity: 6 }, 'not-enough'],
    [{ ...line, sellable: 0 }, 'sold-out'],
    [{ ...line, sellable: -3 }, 'sold-out'],
    [{ ...line, forSale: false }, 'not-for-sale'],
    [{ ...line, tracked: false, sellable: 0, quantity: 99 }, null],
  ])('tells its problem: %j → %s', (given, problem) => {
    expect(lineProblem(given)).toBe(problem);
  });
});
