import type { ButtonHTMLAttributes } from 'react';
import styles from './chip.module.css';

/** A small round button that is on or off. */
export function ChipButton({ on, ...rest }: { on: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type="button" className={styles.chip} aria-pressed={on} />;
}
