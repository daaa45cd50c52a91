import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import styles from './section-heading.module.css';

/** The title of a part of a page, with a line below it and a way to see all of it. */
export function SectionHeading({
  title,
  subtitle,
  more,
}: {
  title: string;
  subtitle?: string | null;
  more?: { to: string; label: string };
}) {
  return (
    <div className={styles.heading}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      </div>
      {more ? (
        <Link to={more.to} className={styles.more}>
          {more.label}
          <Icon name="right" size={16} />
        </Link>
      ) : null}
    </div>
  );
}
