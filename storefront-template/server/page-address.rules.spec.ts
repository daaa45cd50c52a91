import { describe, expect, it } from '@jest/globals';
import { isPublicPage, pagePath } from './page-address.rules.ts';

describe('page addresses', () => {
  it.each([
    '/',
    '/_root.data',
    '/categories/potato',
    '/categories/potato.data',
    '/products',
    '/products/a-b',
    '/search',
    '/policies/terms',
  ])('keeps %s, which is the same for everybody', (path) => expect(isPublicPage(path)).toBe(true));

  it.each([
    '/cart',
    '/cart.data',
    '/checkout',
    '/checkout/success',
    '/orders',
    '/orders/1',
    '/account',
    '/sign-in',
    '/language',
    '/products/a/b',
  ])('never keeps %s', (path) => expect(isPublicPage(path)).toBe(false));

  it('finds the page behind a data address', () => {
    expect(pagePath('/_root.data')).toBe('/');
    expect(pagePath('/products/a.data')).toBe('/products/a');
    expect(pagePath('/products/a')).toBe('/products/a');
  });
});
