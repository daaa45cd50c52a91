import { ko } from './ko/index.ts';
import type { Locale } from './locale.ts';

/** Every sentence the storefront says; Korean is the original, other languages must have the same shape. */
export type Texts = typeof ko;

/** Loads the texts of a language. Korean comes with the page, others only for those who chose them. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  return locale === 'ko' ? ko : (await import('./en/index.ts')).en;
}
