import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A titled box on a page: one thing at a time. */
export function Panel({
  title,
  aside,
  children,
  plain = false,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  plain?: boolean;
}) {
  return (
    <section className={plain ? `${styles.panel} ${styles.plain}` : styles.panel}>
      {title ? (
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
