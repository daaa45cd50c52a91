import { useI18n } from '../../i18n/i18n-context.ts';
import { ChipLink } from '../../ui/chip-link.tsx';
import type { Category } from '../../api/shapes.ts';
import styles from './category-links.module.css';

/** The parts of a category, as chips above its list. */
export function CategoryLinks({ parent, current }: { parent: Category; current: string }) {
  const { texts } = useI18n();
  if (parent.children.length === 0) return null;
  return (
    <nav className={styles.links} aria-label={parent.name}>
      <ChipLink
        to={`/categories/${parent.slug}`}
        label={texts.catalog.all}
        current={current === parent.slug}
      />
      {parent.children.map((child) => (
        <ChipLink
          key={child.id}
          to={`/categories/${child.slug}`}
          label={child.name}
          current={current === child.slug}
        />
      ))}
    </nav>
  );
}
