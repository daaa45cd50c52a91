/** The one source of "now", injected so that tests can set it. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

const SEOUL_OFFSET_MS = 9 * 60 * 60 * 1000; // Korea has had no daylight saving time since 1988.

/** The calendar day in Seoul of an instant, as `YYYY-MM-DD`. */
export function seoulDay(instant: Date): string {
  return new Date(instant.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a Seoul calendar day (`YYYY-MM-DD`) begins. */
export function startOfSeoulDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}
