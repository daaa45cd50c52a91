import { describe, expect, it } from '@jest/globals';
import { available, flipped, reservable, sellable, sellableForPeople, sumByLevel } from './stock.rules.ts';

const level = { onHand: 10, unavailable: 1, safetyStock: 2, reserved: 3, oversellLimit: 0 };

const at = (variantId: string, warehouseId: string, quantity: number) => ({
  variantId,
  warehouseId,
  quantity,
});

describe('a stock level', () => {
  it('has available what is on hand and neither unavailable, nor kept back, nor promised', () => {
    expect(available(level)).toBe(4);
  });

  it('sells the oversell limit on top', () => {
    expect(sellable({ ...level, oversellLimit: 5 })).toBe(9);
  });

  it('may promise its safety stock, which only narrows selling', () => {
    expect(reservable({ ...level, oversellLimit: 5 })).toBe(14);
  });

  it('shows people neither negative numbers nor anything of a frozen level', () => {
    expect(sellableForPeople({ ...level, safetyStock: 20 }, false)).toBe(0);
    expect(sellableForPeople(level, true)).toBe(0);
    expect(sellableForPeople(level, false)).toBe(4);
  });

  it.each([
    [1, 0, true],
    [0, 1, true],
    [-3, 1, true],
    [1, -3, true],
    [2, 1, false],
    [0, -1, false],
    [-1, 0, false],
  ])('flips from %i to %i: %p', (before, after, expected) => {
    expect(flipped(before, after)).toBe(expected);
  });
});

describe('sums by level', () => {
  it('come in key order, one for each level', () => {
    expect(sumByLevel([at('b', 'x', 1), at('a', 'y', 2), at('b', 'x', 4), at('a', 'x', 3)])).toEqual([
      at('a', 'x', 3),
      at('a', 'y', 2),
      at('b', 'x', 5),
    ]);
  });
});
