import { describe, expect, test } from '@jest/globals';
import { faultWhileTyping, slugFault, suggestSlugs } from './slug.rules.ts';

describe('the address of a new shop', () => {
  test.each([
    ['gamja-farm', null],
    ['ab', 'short'],
    ['a'.repeat(41), 'long'],
    ['Gamja', 'letters'],
    ['감자', 'letters'],
    ['-gamja', 'hyphens'],
    ['gamja-', 'hyphens'],
    ['gamja--farm', 'hyphens'],
    ['haru', 'taken'],
    ['admin', 'reserved'],
    ['www', 'reserved'],
    ['gamja', 'reserved'],
  ])('%s: %p', (slug, fault) => {
    expect(slugFault(slug, ['haru'])).toBe(fault);
  });

  test.each([
    ['', null],
    ['ha', null],
    ['gamja-', null],
    ['-', 'hyphens'],
    ['gamja--', 'hyphens'],
    ['감', 'letters'],
    ['admin', 'reserved'],
    ['haru', 'taken'],
  ])('while %j is typed, %p is told', (slug, fault) => {
    expect(faultWhileTyping(slug, ['haru'])).toBe(fault);
  });

  test('suggestions are made of the name and are all allowed', () => {
    expect(suggestSlugs('봄날 과수원')).toEqual(['bomnal-gwasuwon', 'bomnalgwasuwon', 'bomnal']);
    expect(suggestSlugs('Shop')).toEqual(['shop-shop', 'shop-2']);
    expect(suggestSlugs('Haru', ['haru'])).toEqual(['haru-shop', 'haru-2']);
    expect(suggestSlugs('감')).toEqual(['gam', 'gam-shop', 'gam-2']);
  });

  test('a name without letters suggests nothing', () => {
    expect(suggestSlugs('🥔')).toEqual([]);
    expect(suggestSlugs('')).toEqual([]);
  });
});
