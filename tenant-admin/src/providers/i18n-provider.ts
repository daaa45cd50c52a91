import polyglotI18nProvider from 'ra-i18n-polyglot';
import { ko } from '../i18n/ko/index.ts';

/** Korean is in the first load; English is fetched when somebody asks for it. react-admin's store remembers the choice. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('../i18n/en/index.ts').then((module) => module.en) : ko),
  'ko',
  [
    { locale: 'ko', name: '한국어' },
    { locale: 'en', name: 'English' },
  ],
);
