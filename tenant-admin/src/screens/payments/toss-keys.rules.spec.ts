import { describe, expect, test } from '@jest/globals';
import { isKey, sameMode } from './toss-keys.rules.ts';

describe('the keys of a Toss contract', () => {
  test.each(['test_gck_abcd', 'live_gck_abcd', 'test_ck_abcd', ' live_ck_abcd '])(
    '%s is a client key',
    (key) => {
      expect(isKey('client', key)).toBe(true);
      expect(isKey('secret', key)).toBe(false);
    },
  );

  test.each(['test_gsk_abcd', 'live_sk_abcd'])('%s is a secret key', (key) => {
    expect(isKey('secret', key)).toBe(true);
    expect(isKey('client', key)).toBe(false);
  });

  test.each(['', undefined, 'gck_abcd', 'test_gck_', 'test_gck_ab cd', 'TEST_GCK_ABCD'])(
    '%p is no key',
    (key) => {
      expect(isKey('client', key)).toBe(false);
      expect(isKey('secret', key)).toBe(false);
    },
  );

  test('a test key and a live key do not go together', () => {
    expect(sameMode('test_gck_abcd', 'live_gsk_abcd')).toBe(false);
    expect(sameMode('test_gck_abcd', 'test_gsk_abcd')).toBe(true);
    expect(sameMode('', 'live_gsk_abcd')).toBe(true);
  });
});
