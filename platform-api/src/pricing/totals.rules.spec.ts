import { describe, expect, it } from '@jest/globals';
import { prorate, vatIncluded } from '../kernel/index.ts';
import { totalsOf } from './totals.rules.ts';

describe('totals', () => {
  it('adds list prices, discounts and the fee so that the total is exactly their sum', () => {
    const totals = totalsOf(
      [
        { unitPriceWon: 9_900, listPriceWon: 12_400, quantity: 2, taxKind: 'tax-free' },
        { unitPriceWon: 5_000, listPriceWon: null, quantity: 1, taxKind: 'taxable' },
      ],
      3_000,
    );
    expect(totals).toEqual({
      itemsTotalWon: 29_800,
      discountWon: 5_000,
      shippingFeeWon: 3_000,
      taxFreeWon: 19_800,
      vatWon: 727,
      totalWon: 27_800,
    });
    expect(totals.itemsTotalWon - totals.discountWon + totals.shippingFeeWon).toBe(totals.totalWon);
  });

  it('charges no VAT on fresh produce sent free', () => {
    const totals = totalsOf(
      [{ unitPriceWon: 30_000, listPriceWon: null, quantity: 1, taxKind: 'tax-free' }],
      0,
    );
    expect(totals.vatWon).toBe(0);
    expect(totals.taxFreeWon).toBe(30_000);
  });

  it('takes no discount from a list price that is not higher', () => {
    expect(
      totalsOf([{ unitPriceWon: 100, listPriceWon: 90, quantity: 3, taxKind: 'taxable' }], 0).discountWon,
    ).toBe(0);
  });

  it('computes the VAT as Toss reports it', () => {
    expect([30_000, 1_000].map(vatIncluded)).toEqual([2_727, 91]);
  });

  it('splits an amount over weights to the last won', () => {
    for (const [total, weights] of [
      [100, [1, 1, 1]],
      [1, [3, 3]],
      [999, [5, 0, 7]],
      [0, [1, 2]],
    ] as const) {
      expect(prorate(total, weights).reduce((a, b) => a + b, 0)).toBe(total);
    }
    expect(prorate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(prorate(5, [0, 0])).toEqual([0, 0]);
  });
});
