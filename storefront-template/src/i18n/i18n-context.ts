import { createContext, useContext } from 'react';
import type { Locale } from './locale.ts';
import { ko } from './ko/index.ts';
import type { Texts } from './texts.ts';

/** The visitor's language and its sentences. */
export interface I18n {
  locale: Locale;
  texts: Texts;
}

export const I18nContext = createContext<I18n>({ locale: 'ko', texts: ko });

/** The language of this page and its sentences. */
export function useI18n(): I18n {
  return useContext(I18nContext);
}
