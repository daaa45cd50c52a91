import { describe, expect, it } from '@jest/globals';
import { conditionsOf, filterCount, queryOf, withConditions } from './list-conditions.rules.ts';

const params = (text: string): URLSearchParams => new URLSearchParams(text);

describe('list conditions', () => {
  it('reads what the address says and nothing that makes no sense', () => {
    expect(conditionsOf(params('sort=price-asc&minPrice=1000&maxPrice=abc&onSale=true&inStock=yes'))).toEqual(
      {
        sort: 'price-asc',
        minPrice: 1000,
        maxPrice: null,
        onSale: true,
        inStock: false,
      },
    );
    expect(conditionsOf(params('sort=whatever')).sort).toBe('popular');
  });

  it('keeps the words of a search and drops the place in the list when a condition changes', () => {
    const address = withConditions(params('q=감자&cursor=abc&onSale=true'), { onSale: false, inStock: true });
    expect(new URLSearchParams(address)).toEqual(params('q=감자&inStock=true'));
  });

  it('has one address for the list without conditions', () => {
    expect(withConditions(params('sort=new'), { sort: 'popular' })).toBe('?');
  });

  it('sends only what is on', () => {
    expect(queryOf(conditionsOf(params('inStock=true')))).toEqual({ sort: 'popular', inStock: true });
  });

  it('counts a price range once and the order not at all', () => {
    expect(filterCount(conditionsOf(params('minPrice=1&maxPrice=9&sort=new&onSale=true')))).toBe(2);
  });
});
