import { Link } from 'react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { conditionsOf, SORT_KEYS, withConditions } from './list-conditions.rules.ts';
import styles from './product-list.module.css';

/** The orders a list can have, as links: each has an address of its own. */
export function SortLinks({ params }: { params: URLSearchParams }) {
  const { texts } = useI18n();
  const now = conditionsOf(params).sort;
  return (
    <nav className={styles.sorts} aria-label={texts.catalog.sortBy}>
      {SORT_KEYS.map((key) => (
        <Link
          key={key}
          to={withConditions(params, { sort: key })}
          replace
          preventScrollReset
          aria-current={key === now ? 'true' : undefined}
        >
          {texts.catalog.sorts[key]}
        </Link>
      ))}
    </nav>
  );
}
