import { describe, expect, test } from '@jest/globals';
import { elapsedMs, formatClock, formatDuration } from './duration.rules.ts';

describe('durations', () => {
  test.each([
    [0, '0초', '0 s'],
    [12, '<0.1초', '<0.1 s'],
    [340, '0.3초', '0.3 s'],
    [9_949, '9.9초', '9.9 s'],
    [9_960, '10초', '10 s'],
    [59_400, '59초', '59 s'],
    [59_600, '1분', '1 min'],
    [125_000, '2분 5초', '2 min 5 s'],
    [3_600_000, '1시간', '1 h'],
    [11_535_000, '3시간 12분', '3 h 12 min'],
    [187_200_000, '2일 4시간', '2 d 4 h'],
    [-50, '0초', '0 s'],
  ])('%i ms are told as precisely as a person can use it: %s', (ms, korean, english) => {
    expect(formatDuration(ms)).toBe(korean);
    expect(formatDuration(ms, 'en')).toBe(english);
  });

  test('a step that still runs lasts until now, one that has not begun has no duration, and clocks that differ never give less than nothing', () => {
    const now = Date.parse('2026-11-23T06:00:10Z');
    expect(elapsedMs('2026-11-23T06:00:00Z', null, now)).toBe(10_000);
    expect(elapsedMs('2026-11-23T06:00:00Z', '2026-11-23T06:00:04Z', now)).toBe(4_000);
    expect(elapsedMs(null, null, now)).toBeNull();
    expect(elapsedMs('2026-11-23T06:00:20Z', null, now)).toBe(0);
  });

  test('the clock is that of Seoul, to the second', () => {
    expect(formatClock('2026-11-23T15:05:09.400Z')).toBe('00:05:09');
  });
});
