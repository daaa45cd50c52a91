/** Languages of the storefront's own texts; what a shop writes about its goods stays in the shop's language. */
export type Locale = 'ko' | 'en';

export const LOCALE_COOKIE = 'lang';

/** The visitor's choice, Korean unless they switched. */
export function localeOf(cookieHeader: string | null): Locale {
  return /(?:^|;\s*)lang=en(?:;|$)/.test(cookieHeader ?? '') ? 'en' : 'ko';
}
