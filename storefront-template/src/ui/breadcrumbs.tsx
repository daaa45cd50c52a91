import { Link } from 'react-router';
import styles from './breadcrumbs.module.css';

/** The way from the home page to this one. */
export function Breadcrumbs({ label, steps }: { label: string; steps: { to: string; label: string }[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
