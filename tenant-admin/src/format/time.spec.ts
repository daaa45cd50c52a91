import { describe, expect, test } from '@jest/globals';
import { formatAgo, formatDay, formatMoment } from './time.ts';

const now = new Date('2026-11-23T06:00:00Z');

describe('time', () => {
  test('days are cut in Seoul: ten in the evening UTC is already tomorrow', () => {
    expect(formatDay('2026-11-23T22:00:00Z')).toBe('11월 24일(화)');
  });

  test('the year is written only when it is another one', () => {
    expect(formatMoment('2026-11-23T05:05:00Z', 'ko', now)).toBe('11월 23일 14:05');
    expect(formatMoment('2025-11-23T05:05:00Z', 'ko', now)).toContain('2025년');
  });

  test.each([
    ['2026-11-23T05:59:40Z', '방금'],
    ['2026-11-23T05:57:00Z', '3분 전'],
    ['2026-11-23T03:00:00Z', '3시간 전'],
    ['2026-11-22T05:00:00Z', '어제'],
  ])('%s was %s', (at, told) => {
    expect(formatAgo(at, 'ko', now)).toBe(told);
  });
});
