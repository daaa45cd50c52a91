import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './check-box.module.css';

/** A box to tick, with its words as its label; `strong` for the one that ticks all others. */
export function CheckBox({
  strong = false,
  children,
  ...rest
}: { strong?: boolean; children: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  return (
    <label className={strong ? `${styles.row} ${styles.strong}` : styles.row}>
      <input {...rest} type="checkbox" className={styles.box} />
      <span>{children}</span>
    </label>
  );
}
