import { useI18n } from '../../i18n/i18n-context.ts';
import { ChipLink } from '../../ui/chip-link.tsx';
import type { TreeNode } from './category-tree.rules.ts';
import styles from './category-links.module.css';

/** The parts of a category, as chips above its list. */
export function CategoryLinks({ parent, current }: { parent: TreeNode; current: string }) {
  const { texts } = useI18n();
  return (
    <nav className={styles.links} aria-label={parent.name}>
      <ChipLink
        to={`/categories/${parent.slug}`}
        label={texts.catalog.all}
        current={current === parent.slug}
      />
      {(parent.children ?? []).map((child) => (
        <ChipLink
          key={child.slug}
          to={`/categories/${child.slug}`}
          label={child.name}
          current={current === child.slug}
        />
      ))}
    </nav>
  );
}
