import { Link, type To } from 'react-router';
import { Icon } from './icon.tsx';
import styles from './chip.module.css';

/** A chip that leads to another address; with `removeLabel` it stands for a condition and leads to the page without it. */
export function ChipLink({
  to,
  label,
  current = false,
  removeLabel,
}: {
  to: To;
  label: string;
  current?: boolean;
  removeLabel?: string;
}) {
  return (
    <Link
      to={to}
      className={removeLabel ? `${styles.chip} ${styles.removable}` : styles.chip}
      aria-label={removeLabel}
      aria-current={current ? 'page' : undefined}
      preventScrollReset={removeLabel !== undefined}
    >
      {label}
      {removeLabel ? <Icon name="close" size={16} /> : null}
    </Link>
  );
}
