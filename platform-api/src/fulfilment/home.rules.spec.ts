import { describe, expect, it } from '@jest/globals';
import { lastSevenDays } from './home.rules.ts';

describe('the week on the home page', () => {
  const now = new Date('2026-11-23T10:00:00+09:00');

  it('puts each payment on its day in Seoul, beside the same weekday a week before', () => {
    const days = lastSevenDays(now, [
      { at: new Date('2026-11-23T00:10:00+09:00'), won: 1_000 },
      { at: new Date('2026-11-22T23:50:00+09:00'), won: 500 },
      { at: new Date('2026-11-16T12:00:00+09:00'), won: 300 },
    ]);
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toEqual({ on: '2026-11-23', salesWon: 1_000, orders: 1, lastWeekWon: 300 });
    expect(days.at(-2)).toEqual({ on: '2026-11-22', salesWon: 500, orders: 1, lastWeekWon: 0 });
  });

  it('shows days without sales as zero', () => {
    expect(lastSevenDays(now, []).every((day) => day.salesWon === 0 && day.orders === 0)).toBe(true);
  });
});
