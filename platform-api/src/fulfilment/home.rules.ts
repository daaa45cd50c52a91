import { seoulDay } from '../kernel/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One day's sales beside those of the same weekday a week before. Won. */
export interface SalesDay {
  readonly on: string;
  readonly salesWon: number;
  readonly orders: number;
  readonly lastWeekWon: number;
}

/** The last seven days in Seoul, oldest first, from the payments of the last fourteen. */
export function lastSevenDays(
  now: Date,
  paid: readonly { readonly at: Date; readonly won: number }[],
): SalesDay[] {
  const sums = new Map<string, { won: number; count: number }>();
  for (const { at, won } of paid) {
    const day = seoulDay(at);
    const sum = sums.get(day) ?? { won: 0, count: 0 };
    sums.set(day, { won: sum.won + won, count: sum.count + 1 });
  }
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(now.getTime() - (6 - index) * DAY_MS);
    const on = seoulDay(day);
    return {
      on,
      salesWon: sums.get(on)?.won ?? 0,
      orders: sums.get(on)?.count ?? 0,
      lastWeekWon: sums.get(seoulDay(new Date(day.getTime() - 7 * DAY_MS)))?.won ?? 0,
    };
  });
}
