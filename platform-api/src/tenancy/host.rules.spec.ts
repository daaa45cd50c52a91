import { describe, expect, it } from '@jest/globals';
import { hostOfSlug, normalHost, slugOfHost } from './host.rules.ts';

const PATTERN = 'http://{slug}.localhost:8080';

describe('host names', () => {
  it.each([
    ['Gamja-Farm.LocalHost:8080', 'gamja-farm.localhost:8080'],
    ['shop.example.com.', 'shop.example.com'],
    ['shop.example.com.:8080', 'shop.example.com:8080'],
    ['shop.example.com:443', 'shop.example.com'],
    [' shop.example.com:80 ', 'shop.example.com'],
  ])('compares %j as %j', (given, expected) => {
    expect(normalHost(given)).toBe(expected);
  });

  it('finds the slug that it wrote into a host', () => {
    expect(slugOfHost(PATTERN, hostOfSlug(PATTERN, 'gamja-farm'))).toBe('gamja-farm');
  });

  it.each([
    'localhost:8080',
    '.localhost:8080',
    'a.b.localhost:8080',
    'gamja-farm.localhost:9090',
    'gamja-farm.localhost:8080.evil.example',
    '-farm.localhost:8080',
    'gamja_farm.localhost:8080',
    `${'a'.repeat(41)}.localhost:8080`,
  ])('finds no slug in %j', (host) => {
    expect(slugOfHost(PATTERN, host)).toBeNull();
  });
});
