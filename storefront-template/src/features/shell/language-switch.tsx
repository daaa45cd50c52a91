import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './shop-footer.module.css';

/** Changes the language with an ordinary form, so that it works without script and every text comes anew. */
export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const { locale } = useI18n();
  return (
    <form method="post" action="/language">
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" name="locale" value={locale === 'ko' ? 'en' : 'ko'} className={styles.language}>
        {locale === 'ko' ? <span lang="en">English</span> : <span lang="ko">한국어</span>}
      </button>
    </form>
  );
}
