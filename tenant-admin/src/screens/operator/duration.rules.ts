const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Shorter than this would be rounded to nothing at all. */
const MOMENT = 50;

type Unit = 'day' | 'hour' | 'minute' | 'second';

const units: [Unit, number][] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

const words: Record<'ko' | 'en', Record<Unit, string>> = {
  ko: { day: '일', hour: '시간', minute: '분', second: '초' },
  en: { day: ' d', hour: ' h', minute: ' min', second: ' s' },
};

/**
 * How long something took or has waited, as precisely as a person can use it: tenths below ten seconds, whole seconds
 * below a minute, then the two largest units (`2분 5초`, `3시간`).
 */
export function formatDuration(ms: number, locale = 'ko'): string {
  const name = words[locale === 'ko' ? 'ko' : 'en'];
  if (ms > 0 && ms < MOMENT) return `<0.1${name.second}`;
  const tenths = Math.round(Math.max(0, ms) / 100);
  if (tenths < 100) return `${tenths / 10}${name.second}`;
  const whole = Math.round(ms / SECOND) * SECOND;
  const first = units.findIndex(([, size]) => whole >= size);
  return units
    .slice(first, first + 2)
    .map(
      ([unit, size], index) =>
        [unit, Math.floor((index ? whole % (units[first]?.[1] ?? 1) : whole) / size)] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count}${name[unit]}`)
    .join(' ');
}

/** Milliseconds between two instants; up to `now` while the second is not known, null before the first. */
export function elapsedMs(from: string | null, until: string | null, now: number): number | null {
  if (from === null) return null;
  return Math.max(0, (until === null ? now : Date.parse(until)) - Date.parse(from));
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Seoul',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `14:05:09` in Seoul: for what happens within seconds. */
export function formatClock(at: string): string {
  return clock.format(new Date(at));
}
