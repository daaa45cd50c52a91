import { Link } from 'react-router';
import type { Section } from '../../api/shapes.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './home.module.css';

/** A wide strip between shelves that leads somewhere. */
export function BannerSection({ section }: { section: Extract<Section, { type: 'banner' }> }) {
  return (
    <section className={`page ${styles.section}`}>
      <Link to={section.linkTo} className={styles.banner}>
        {section.image ? (
          <img
            src={section.image.url}
            srcSet={section.image.srcset || undefined}
            sizes="(width < 768px) 100vw, 1200px"
            width={section.image.width}
            height={section.image.height}
            alt=""
            loading="lazy"
          />
        ) : null}
        <span className={styles.bannerText}>
          <strong className={styles.bannerTitle}>{section.title}</strong>
          {section.body ? <span>{section.body}</span> : null}
        </span>
        <span className={styles.bannerArrow}>
          <Icon name="right" />
        </span>
      </Link>
    </section>
  );
}
