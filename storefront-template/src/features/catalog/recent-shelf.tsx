import { useEffect, useState } from 'react';
import type { ProductCard } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ProductShelf } from '../../ui/product-shelf.tsx';
import { SectionHeading } from '../../ui/section-heading.tsx';
import { recentlySeen } from './recently-seen.ts';
import styles from './recent-shelf.module.css';

/** What this visitor looked at last. Drawn in the browser only: the page itself is the same for everybody. */
export function RecentShelf() {
  const { texts } = useI18n();
  const [items, setItems] = useState<ProductCard[]>([]);
  useEffect(() => setItems(recentlySeen().slice(0, 8)), []);
  if (items.length === 0) return null;
  return (
    <section className={`page ${styles.section}`}>
      <SectionHeading title={texts.catalog.recentlySeen} />
      <ProductShelf items={items} />
    </section>
  );
}
