import { describe, expect, it } from '@jest/globals';
import { linkEnds, resetsCountFrom } from './password-link.rules.ts';

describe('a mailed link', () => {
  const now = new Date('2026-11-23T01:00:00Z');

  it.each([
    ['welcome', '2026-11-30T01:00:00.000Z'],
    ['reset', '2026-11-23T02:00:00.000Z'],
  ] as const)('for %s can be used until %s', (purpose, end) => {
    expect(linkEnds(purpose, now).toISOString()).toBe(end);
  });

  it('counts towards the limit of an hour for an hour', () => {
    expect(resetsCountFrom(now).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  });
});
