import { describe, expect, it } from '@jest/globals';
import { localPath, withOutcome } from './return-path.rules.ts';

describe('the page to go back to', () => {
  it.each([
    ['/', '/'],
    ['/cart', '/cart'],
    ['/search?q=감자#top', '/search?q=%EA%B0%90%EC%9E%90#top'],
    [undefined, '/'],
    ['', '/'],
    ['cart', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/shop/v1/auth/sign-out', '/'],
    [`/${'a'.repeat(600)}`, '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });

  it('tells what happened beside what it had already', () => {
    expect(withOutcome('/cart?from=home', 'cancelled')).toBe('/cart?from=home&signIn=cancelled');
  });
});
