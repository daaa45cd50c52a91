import { describe, expect, it } from '@jest/globals';
import { estimateDelivery } from './delivery.rules.ts';

const seoul = (text: string): Date => new Date(`${text}:00+09:00`);

describe('a parcel', () => {
  // 2026-11-23 is a Monday in Seoul.
  it.each([
    ['before the cut-off, leaves today', '2026-11-23T13:59', '2026-11-24', '2026-11-23T14:00'],
    ['at the cut-off, leaves tomorrow', '2026-11-23T14:00', '2026-11-25', '2026-11-24T14:00'],
    [
      'on Friday evening, leaves on Saturday and arrives on Monday',
      '2026-11-27T20:00',
      '2026-11-30',
      '2026-11-28T14:00',
    ],
    ['on Saturday evening, leaves on Monday', '2026-11-28T20:00', '2026-12-01', '2026-11-30T14:00'],
    ['on Sunday, leaves on Monday', '2026-11-29T09:00', '2026-12-01', '2026-11-30T14:00'],
    [
      'after midnight in Seoul, while it is still yesterday in UTC',
      '2026-11-24T00:30',
      '2026-11-25',
      '2026-11-24T14:00',
    ],
  ])('ordered %s', (_name, now, expectedOn, cutOff) => {
    expect(estimateDelivery(seoul(now), 14 * 60)).toEqual({ expectedOn, cutOffAt: seoul(cutOff) });
  });
});
