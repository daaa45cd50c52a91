import type { ProductCard } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ProductShelf } from '../../ui/product-shelf.tsx';
import { SectionHeading } from '../../ui/section-heading.tsx';
import styles from './home.module.css';

/** A titled row of goods. */
export function ShelfSection({
  title,
  subtitle,
  items,
  moreTo,
}: {
  title: string;
  subtitle?: string;
  items: ProductCard[];
  moreTo?: string;
}) {
  const { texts } = useI18n();
  if (items.length === 0) return null;
  const more = moreTo === undefined ? {} : { more: { to: moreTo, label: texts.catalog.seeAll } };
  return (
    <section className={`page ${styles.section}`}>
      <SectionHeading title={title} subtitle={subtitle ?? null} {...more} />
      <ProductShelf items={items} />
    </section>
  );
}
