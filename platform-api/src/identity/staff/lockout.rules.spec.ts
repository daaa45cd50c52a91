import { describe, expect, it } from '@jest/globals';
import { chargeTry, type Tries } from './lockout.rules.ts';

const now = new Date('2026-11-23T00:00:00.000Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('tries of a password', () => {
  it.each<[string, Tries, Tries | null]>([
    ['the first four cost no waiting', { failed: 3, lockedUntil: null }, { failed: 4, lockedUntil: null }],
    [
      'the fifth makes the account wait 30 seconds',
      { failed: 4, lockedUntil: null },
      { failed: 5, lockedUntil: after(30) },
    ],
    ['the sixth doubles the wait', { failed: 5, lockedUntil: now }, { failed: 6, lockedUntil: after(60) }],
    [
      'the wait never exceeds 15 minutes',
      { failed: 400, lockedUntil: null },
      { failed: 401, lockedUntil: after(900) },
    ],
    ['a try during the wait neither counts nor succeeds', { failed: 5, lockedUntil: after(1) }, null],
  ])('%s', (_name, tries, expected) => {
    expect(chargeTry(tries, now)).toEqual(expected);
  });
});
