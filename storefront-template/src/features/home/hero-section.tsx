import { Link } from 'react-router';
import type { Section } from '../../api/shapes.ts';
import { buttonClass } from '../../ui/button.tsx';
import styles from './home.module.css';

/** The first thing somebody sees. Without a picture it is a calm field in the accent's tint. */
export function HeroSection({
  section,
  first,
}: {
  section: Extract<Section, { type: 'hero' }>;
  first: boolean;
}) {
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={styles.heroFrame}>
      <div className={section.image ? styles.hero : `${styles.hero} ${styles.heroPlain}`}>
        {section.image ? (
          <img
            className={styles.heroPicture}
            src={section.image.url}
            srcSet={section.image.srcset || undefined}
            sizes="100vw"
            width={section.image.width}
            height={section.image.height}
            alt=""
            fetchPriority={first ? 'high' : 'auto'}
          />
        ) : null}
        <div className={styles.heroText}>
          <Heading className={styles.heroTitle}>{section.title}</Heading>
          {section.subtitle ? <p className={styles.heroSubtitle}>{section.subtitle}</p> : null}
          <Link to={section.linkTo} className={`${buttonClass({ size: 'medium' })} ${styles.heroLink}`}>
            {section.linkLabel}
          </Link>
        </div>
      </div>
    </section>
  );
}
