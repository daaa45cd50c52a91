import { useStoredText } from '../../browser/use-stored-text.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ProductShelf } from '../../ui/product-shelf.tsx';
import { SectionHeading } from '../../ui/section-heading.tsx';
import { parseSeen, SEEN_KEY } from './recently-seen.ts';
import styles from './recent-shelf.module.css';

const SHOWN = 8;

/** What this visitor looked at last. Drawn in the browser only: the page itself is the same for everybody. */
export function RecentShelf() {
  const { texts } = useI18n();
  const items = parseSeen(useStoredText('localStorage', SEEN_KEY)).slice(0, SHOWN);
  if (items.length === 0) return null;
  return (
    <section className={`page ${styles.section}`}>
      <SectionHeading title={texts.catalog.recentlySeen} />
      <ProductShelf items={items} />
    </section>
  );
}
