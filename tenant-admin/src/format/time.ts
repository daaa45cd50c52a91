const SEOUL = 'Asia/Seoul';

const localeTag = (locale: string) => (locale === 'ko' ? 'ko-KR' : 'en-GB');

/** `11월 24일(화)`: days are cut in Seoul, wherever the reader sits. */
export function formatDay(at: string | Date, locale = 'ko'): string {
  return new Intl.DateTimeFormat(localeTag(locale), {
    timeZone: SEOUL,
    month: locale === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  })
    .format(new Date(at))
    .replace(/\s\(/u, '(');
}

/** `11월 24일 14:05`, with the year when it is not this one. */
export function formatMoment(at: string | Date, locale = 'ko', now: Date = new Date()): string {
  const moment = new Date(at);
  const sameYear = yearInSeoul(moment) === yearInSeoul(now);
  return new Intl.DateTimeFormat(localeTag(locale), {
    timeZone: SEOUL,
    ...(sameYear ? {} : { year: 'numeric' }),
    month: locale === 'ko' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}

/** `3분 전`, `어제` and so on; older than a week falls back to the date. */
export function formatAgo(at: string, locale = 'ko', now: Date = new Date()): string {
  const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(localeTag(locale), { numeric: 'auto' });
  const distance = Math.abs(seconds);
  if (distance < 60) return relative.format(0, 'minute').replace('현재 분', '방금');
  if (distance < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (distance < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  if (distance < 7 * 86_400) return relative.format(Math.trunc(seconds / 86_400), 'day');
  return formatMoment(at, locale, now);
}

const yearInSeoul = (moment: Date) =>
  new Intl.DateTimeFormat('en', { timeZone: SEOUL, year: 'numeric' }).format(moment);
