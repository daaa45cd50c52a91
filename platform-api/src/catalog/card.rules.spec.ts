import { describe, expect, it } from '@jest/globals';
import { cardPrice, discountPercent, meanRating, paragraphs, shownSellable } from './card.rules.ts';

describe('the price on a card', () => {
  it('is that of the cheapest variant', () => {
    const variants = [
      { priceWon: 19_900, listPriceWon: 29_900 },
      { priceWon: 12_900, listPriceWon: null },
    ];
    expect(cardPrice(variants)).toEqual({ priceWon: 12_900, listPriceWon: null, discountPercent: 0 });
  });

  it('takes the larger reduction of two equal prices', () => {
    const variants = [
      { priceWon: 10_000, listPriceWon: null },
      { priceWon: 10_000, listPriceWon: 12_500 },
    ];
    expect(cardPrice(variants)).toEqual({ priceWon: 10_000, listPriceWon: 12_500, discountPercent: 20 });
  });

  it('shows no list price that is not higher than the price', () => {
    expect(cardPrice([{ priceWon: 10_000, listPriceWon: 10_000 }])).toEqual({
      priceWon: 10_000,
      listPriceWon: null,
      discountPercent: 0,
    });
  });

  it('is nothing without variants', () => {
    expect(cardPrice([])).toEqual({ priceWon: 0, listPriceWon: null, discountPercent: 0 });
  });
});

describe('a discount', () => {
  it.each([
    [12_900, 15_000, 14],
    [1, 3, 66],
    [0, 1_000, 100],
    [9_999, 10_000, 0],
    [2_000, 1_000, 0],
    [0, 0, 0],
  ])('of %i from %i is never rounded up: %i %%', (price, list, percent) => {
    expect(discountPercent(price, list)).toBe(percent);
  });
});

describe('what else a card says', () => {
  it('has a mean rating with one digit, and none without reviews', () => {
    expect([meanRating(0, 0), meanRating(14, 3), meanRating(5, 1)]).toEqual([null, 4.7, 5]);
  });

  it('tells of at most 99 units, never of fewer than none, and of 99 for untracked goods', () => {
    const tracked = { tracked: true };
    expect([-3, 0, 7, 99, 100].map((sellable) => shownSellable(tracked, sellable))).toEqual([
      0, 0, 7, 99, 99,
    ]);
    expect(shownSellable({ tracked: false }, 0)).toBe(99);
  });

  it('parts a description at blank lines', () => {
    expect(paragraphs(' 하나\n둘 \n\n \n셋\n')).toEqual(['하나\n둘', '셋']);
    expect(paragraphs('')).toEqual([]);
  });
});
