import { describe, expect, it } from '@jest/globals';
import { booksAgree, judge, type LevelBooks } from './books.rules.ts';

describe('the reconciler', () => {
  const books: LevelBooks = {
    tenant: 1,
    variantId: 'v',
    warehouseId: 'w',
    onHand: 5,
    reserved: 2,
    moved: 5,
    inBins: 5,
    claimed: 2,
  };

  it('wants ledger, bins and claims to say what the level says', () => {
    expect(booksAgree(books)).toBe(true);
    expect(
      [{ moved: 4 }, { inBins: 6 }, { claimed: 1 }].map((off) => booksAgree({ ...books, ...off })),
    ).toEqual([false, false, false]);
  });

  it('accuses nobody at the first sight, and only who still disagrees five seconds later', () => {
    const first = judge(new Map(), [books], 0);
    expect(first.guilty).toEqual([]);
    const early = judge(first.watched, [books], 4_999);
    expect(early.guilty).toEqual([]);
    expect(judge(early.watched, [books], 5_000).guilty).toEqual([books]);
    expect(judge(early.watched, [], 5_000)).toEqual({ guilty: [], watched: new Map() });
  });
});
