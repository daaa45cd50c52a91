import type { Order } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './orders.module.css';

/** Where an order stands, in a word. */
export function OrderStateBadge({ state }: { state: Order['state'] }) {
  const { texts } = useI18n();
  const over = state === 'cancelling' || state === 'cancelled' || state === 'expired';
  return (
    <span className={over ? `${styles.badge} ${styles.over}` : styles.badge}>
      {texts.orders.states[state]}
    </span>
  );
}
