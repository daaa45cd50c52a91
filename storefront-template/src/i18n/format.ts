import type { Locale } from './locale.ts';

const TIME_ZONE = 'Asia/Seoul';
const TAGS: Record<Locale, string> = { ko: 'ko-KR', en: 'en-US' };

/** Money as the shop says it: `12,900원`, in English `₩12,900`. */
export function won(amount: number, locale: Locale): string {
  const digits = amount.toLocaleString('ko-KR');
  return locale === 'ko' ? `${digits}원` : `₩${digits}`;
}

/** A day as it is promised: `11월 24일(화)`, in English `Tue, Nov 24`. Takes `YYYY-MM-DD`. */
export function day(on: string, locale: Locale): string {
  return dayOf(new Date(`${on}T00:00:00+09:00`), locale);
}

/** The day of a moment in Seoul, in the form of `day`. */
export function dayOfMoment(at: string, locale: Locale): string {
  return dayOf(new Date(at), locale);
}

/** A moment: `11월 24일(화) 14:05`. */
export function moment(at: string, locale: Locale): string {
  return `${dayOfMoment(at, locale)} ${clock(at)}`;
}

/** The time of day in Seoul, `14:05`. */
export function clock(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
}

/** A date for records: `2026.11.24`. */
export function date(at: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(
    new Date(at),
  );
  return parts.replaceAll('-', '.');
}

/** A mobile number with its hyphens; other numbers stay as they are. */
export function phone(digits: string): string {
  const national = digits.replace(/^\+82/, '0').replaceAll('-', '');
  return national.replace(/^(01\d)(\d{3,4})(\d{4})$/, '$1-$2-$3');
}

/** A business registration number as it is printed: `123-45-67890`. */
export function businessNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3');
}

function dayOf(at: Date, locale: Locale): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(TAGS[locale], { timeZone: TIME_ZONE, ...options }).format(at);
  if (locale === 'en') return part({ weekday: 'short', month: 'short', day: 'numeric' });
  return `${part({ month: 'long', day: 'numeric' })}(${part({ weekday: 'short' })})`;
}
