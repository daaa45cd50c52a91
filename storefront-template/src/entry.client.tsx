import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { I18nContext } from './i18n/i18n-context.ts';
import { loadTexts } from './i18n/texts.ts';

const locale = document.documentElement.lang === 'en' ? 'en' : 'ko';
const texts = await loadTexts(locale);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nContext value={{ locale, texts }}>
        <HydratedRouter />
      </I18nContext>
    </StrictMode>,
  );
});
