import { describe, expect, it } from '@jest/globals';
import { limitOf, windowOf } from './rate-limit.rules.ts';

describe('limits', () => {
  it.each([
    ['admin', 'POST', '/admin/v1/auth/sign-in', 'sign-in'],
    ['platform', 'POST', '/platform/v1/auth/sign-in', 'sign-in'],
    ['shop', 'GET', '/shop/v1/auth/kakao/start', 'sign-in'],
    ['admin', 'POST', '/admin/v1/auth/password-links', 'sign-in'],
    ['admin', 'GET', '/admin/v1/auth/password-links/:token', 'sign-in'],
    ['shop', 'POST', '/shop/v1/cart/lines', 'shop-change'],
    ['shop', 'GET', '/shop/v1/products', null],
    ['admin', 'POST', '/admin/v1/products', null],
    ['outside', 'POST', '/webhooks/kakao/unlink', null],
  ] as const)('%s %s %s counts as %s', (surface, method, route, kind) => {
    expect(limitOf(surface, method, route)).toBe(kind);
  });

  it('begin anew with each minute', () => {
    expect(windowOf(59_001, 60_000)).toEqual({ number: 0, secondsLeft: 1 });
    expect(windowOf(60_000, 60_000)).toEqual({ number: 1, secondsLeft: 60 });
  });
});
