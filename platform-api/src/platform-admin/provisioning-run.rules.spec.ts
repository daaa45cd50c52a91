import { describe, expect, it } from '@jest/globals';
import { isSameInput, slugFault } from './provisioning-run.rules.ts';

describe('a shop’s name in host names', () => {
  it.each(['abc', 'gamja-farm', '3-potatoes', 'a1b', 'a'.repeat(40)])('may be %j', (slug) => {
    expect(slugFault(slug)).toBeNull();
  });

  it.each([
    'ab',
    'a'.repeat(41),
    'Gamja',
    '감자',
    'gamja_farm',
    'gamja.farm',
    '-farm',
    'farm-',
    'gamja--farm',
    'xn--farm',
    'gamja farm',
    'farm\n',
    '',
  ])('is never %j', (slug) => {
    expect(slugFault(slug)).toMatch(/3 to 40/);
  });

  it.each(['portal', 'www', 'api', 'admin', 'sandbox', 'mail', 'static', 'media', 'operator', 'platform'])(
    'is not %j, which is the platform’s own',
    (slug) => {
      expect(slugFault(slug)).toMatch(/kept for the platform/);
    },
  );

  it.each(['shop', 'app', 'support', 'status', 'login', 'kakao', 'toss', 'gamja'])(
    'is not %j, by which a shop could pass as the platform',
    (slug) => {
      expect(slugFault(slug)).not.toBeNull();
    },
  );
});

describe('a second start', () => {
  const input = { slug: 'farm', name: '농장', plan: 'standard', owner: { name: '김', email: 'a@shop.test' } };

  it('with the same input means the same run', () => {
    expect(isSameInput(input, structuredClone(input))).toBe(true);
  });

  it.each([
    { ...input, slug: 'other' },
    { ...input, name: '다른 농장' },
    { ...input, plan: 'large' },
    { ...input, owner: { name: '이', email: 'a@shop.test' } },
    { ...input, owner: { name: '김', email: 'b@shop.test' } },
  ])('with anything else means another one: %j', (other) => {
    expect(isSameInput(input, other)).toBe(false);
  });
});
