import { describe, expect, it } from '@jest/globals';
import { judgeRefresh, type SessionFamily } from './session.rules.ts';

const now = new Date('2026-11-23T00:00:00.000Z');
const later = new Date(now.getTime() + 10_000);
const family: SessionFamily = {
  tokenHash: 'current',
  previousTokenHash: 'previous',
  previousValidUntil: later,
  expiresAt: new Date('2026-12-31T00:00:00.000Z'),
  revokedAt: null,
};

describe('a refresh token', () => {
  it.each([
    ['the current one is replaced', family, 'current', now, 'rotate'],
    ['the one before gets the same successor for ten seconds', family, 'previous', now, 'same-successor'],
    ['the one before is a stolen one when the ten seconds are over', family, 'previous', later, 'reused'],
    ['an older one is a stolen one', family, 'older', now, 'reused'],
    [
      'an older one of a new family is a stolen one',
      { ...family, previousTokenHash: null, previousValidUntil: null },
      'older',
      now,
      'reused',
    ],
    ['nothing revives a revoked family', { ...family, revokedAt: now }, 'current', now, 'ended'],
    ['nothing revives a family past its life', { ...family, expiresAt: now }, 'current', now, 'ended'],
  ])('%s', (_name, given, token, at, verdict) => {
    expect(judgeRefresh(given, token, at)).toBe(verdict);
  });
});
