import { describe, expect, it } from '@jest/globals';
import { isCrossSite } from './cross-site.rules.ts';

const host = 'gamja-farm.localhost:8080';
const own = `http://${host}`;

describe('an unsafe request', () => {
  it.each([
    ['from the shop’s own page', own, 'same-origin', false],
    ['from a program that is no browser', undefined, undefined, false],
    ['from an older browser’s own page', own, undefined, false],
    ['from another shop', 'http://haru.localhost:8080', 'same-site', true],
    ['from another shop, as an older browser tells it', 'http://haru.localhost:8080', undefined, true],
    ['from a strange site', 'https://evil.example', 'cross-site', true],
    ['from a strange site that hides its origin', 'null', undefined, true],
    ['from a strange site that sends no Origin', undefined, 'cross-site', true],
    ['from another port', 'http://gamja-farm.localhost:9090', undefined, true],
  ])('%s', (_name, origin, secFetchSite, crossSite) => {
    expect(isCrossSite({ method: 'POST', host, origin, secFetchSite })).toBe(crossSite);
  });

  it('is judged, a safe one is not', () => {
    expect(
      isCrossSite({ method: 'GET', host, origin: 'https://evil.example', secFetchSite: 'cross-site' }),
    ).toBe(false);
  });
});
