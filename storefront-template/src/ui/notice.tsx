import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

/** A message in the page. Problems are announced at once, news when the reader is free. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: 'problem' | 'news' | 'good';
  title?: string;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon name={tone === 'good' ? 'check' : 'alert'} size={20} />
      <div>
        {title ? <strong className={styles.title}>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}
