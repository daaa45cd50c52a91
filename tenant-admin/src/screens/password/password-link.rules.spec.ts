import { describe, expect, test } from '@jest/globals';
import { addressOfLink, tokenOf } from './password-link.rules.ts';

describe('the link in the mail', () => {
  test('leads to the page, and its secret never stands where a browser would send it', () => {
    const address = addressOfLink('#/password/aB3_x-9');
    expect(address).toBe('/password#aB3_x-9');
    const url = new URL(address ?? '', 'http://portal.test');
    expect(url.pathname).toBe('/password');
    expect(tokenOf(url.hash)).toBe('aB3_x-9');
  });

  test.each(['', '#main-content', '#/password/', '#/orders/1', '#/password/a/b', '#/password/<script>'])(
    '%p is no such link',
    (hash) => {
      expect(addressOfLink(hash)).toBeNull();
    },
  );

  test('a cut-off link has no secret', () => {
    expect(tokenOf('#')).toBe('');
    expect(tokenOf('')).toBe('');
  });
});
