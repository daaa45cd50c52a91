import { Link } from 'react-router';
import type { Section } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Picture } from '../../ui/picture.tsx';
import { SectionHeading } from '../../ui/section-heading.tsx';
import styles from './home.module.css';

/** Categories as pictures to press. */
export function CategoryTiles({ section }: { section: Extract<Section, { type: 'categories' }> }) {
  const { texts } = useI18n();
  if (section.tiles.length === 0) return null;
  return (
    <nav className={`page ${styles.section}`} aria-label={section.title || texts.shell.categories}>
      {section.title ? <SectionHeading title={section.title} /> : null}
      <ul className={styles.tiles}>
        {section.tiles.map((tile) => (
          <li key={tile.slug}>
            <Link to={`/categories/${tile.slug}`} className={styles.tile}>
              <Picture source={tile.image} sizes="140px" alt="" ratio="square" />
              <span>{tile.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
