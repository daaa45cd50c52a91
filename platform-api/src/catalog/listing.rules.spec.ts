import { describe, expect, it } from '@jest/globals';
import { Listing, type ListedRow, type ListingQuestion } from './listing.rules.ts';

const SORTS = ['popular', 'new', 'price-asc', 'price-desc', 'rating'] as const;

/** Rows with many ties, so that ids decide often; some were never published. */
function rowsOf(count: number): ListedRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${String((index * 7_919) % count).padStart(5, '0')}`,
    searchVersion: 1,
    values: {
      popular: index % 5,
      new: index % 11 === 0 ? null : (index * 31) % 7,
      'price-asc': (index % 13) * 1_000,
      'price-desc': (index % 13) * 1_000,
      rating: (index % 4) * 1_000,
    },
    onSale: index % 3 === 0,
    inStock: index % 4 !== 0,
    categoryIds: [`c${index % 6}`, ...(index % 5 === 0 ? ['c0'] : [])].filter(
      (id, at, all) => all.indexOf(id) === at,
    ),
  }));
}

const everything: ListingQuestion = { categoryIds: null, sort: 'popular', after: null, limit: 24 };

describe('a listing', () => {
  const rows = rowsOf(500);
  const listing = new Listing(rows);

  it.each(SORTS)('walked page by page by %s shows every product once, in order', (sort) => {
    const seen: ListedRow[] = [];
    for (let after: ListingQuestion['after'] = null; ;) {
      const page = listing.find({ ...everything, sort, after, limit: 7 });
      expect(page.total).toBe(500);
      seen.push(...page.rows);
      const last = page.rows.at(-1);
      if (!page.hasMore || last === undefined) break;
      after = { value: last.values[sort] ?? Number.NEGATIVE_INFINITY, id: last.id };
    }
    expect(new Set(seen.map((row) => row.id)).size).toBe(500);
    for (const [index, row] of seen.slice(1).entries()) {
      const [a, b] = [seen[index]?.values[sort] ?? -Infinity, row.values[sort] ?? -Infinity];
      const isRight = sort === 'price-asc' ? a <= b : a >= b;
      expect(isRight).toBe(true);
      if (a === b) expect((seen[index]?.id ?? '') < row.id).toBe(sort === 'price-asc');
    }
  });

  it('counts a product that lies in two of the categories once', () => {
    const expected = rows.filter((row) => row.categoryIds.some((id) => id === 'c0' || id === 'c5')).length;
    expect(listing.find({ ...everything, categoryIds: ['c0', 'c5'] }).total).toBe(expected);
  });

  it('holds what every condition asks for and nothing else, bounds included', () => {
    const asked = { minPrice: 3_000, maxPrice: 8_000, onSale: true, inStock: true };
    const found = listing.find({ ...everything, ...asked, limit: 500 });
    const expected = rows.filter(
      (row) =>
        (row.values['price-asc'] ?? 0) >= 3_000 &&
        (row.values['price-asc'] ?? 0) <= 8_000 &&
        row.onSale &&
        row.inStock,
    );
    expect(found.rows.map((row) => row.id).toSorted()).toEqual(expected.map((row) => row.id).toSorted());
    expect(found.total).toBe(expected.length);
  });

  it('does not ask for less when a mark is false', () => {
    expect(listing.find({ ...everything, onSale: false, inStock: false }).total).toBe(500);
  });

  it('goes on behind a position whose product is gone', () => {
    const page = listing.find({ ...everything, sort: 'price-asc', after: { value: 4_000, id: 'id-99999' } });
    expect(page.rows[0]?.values['price-asc']).toBe(5_000);
  });

  it('is empty in a category that holds nothing, and behind its end', () => {
    const nothing = { rows: [], hasMore: false, total: 0 };
    expect(listing.find({ ...everything, categoryIds: [] })).toEqual(nothing);
    expect(listing.find({ ...everything, categoryIds: ['other'] })).toEqual(nothing);
    expect(listing.find({ ...everything, sort: 'price-asc', after: { value: 99_000, id: '' } }).rows).toEqual(
      [],
    );
  });
});
