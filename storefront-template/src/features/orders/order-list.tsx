import { useState } from 'react';
import { Link } from 'react-router';
import { browserApi } from '../../api/browser-api.ts';
import type { OrderSummary } from '../../api/shapes.ts';
import { dayOfMoment, won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Picture } from '../../ui/picture.tsx';
import { OrderStateBadge } from './order-state-badge.tsx';
import styles from './orders.module.css';

/** Orders, the newest first. */
export function OrderList({ first }: { first: { items: OrderSummary[]; nextCursor: string | null } }) {
  const { locale, texts } = useI18n();
  const [page, setPage] = useState(first);
  const [busy, setBusy] = useState(false);

  async function more(): Promise<void> {
    if (page.nextCursor === null) return;
    setBusy(true);
    const { data } = await browserApi
      .GET('/shop/v1/orders', { params: { query: { cursor: page.nextCursor } } })
      .catch(() => ({ data: undefined }));
    if (data) setPage({ items: [...page.items, ...data.items], nextCursor: data.nextCursor });
    setBusy(false);
  }

  return (
    <>
      <ul className={styles.list}>
        {page.items.map((order) => (
          <li key={order.id}>
            <Link to={`/orders/${order.id}`} className={styles.card}>
              <span className={styles.cardPicture}>
                <Picture source={order.firstLine?.image ?? null} sizes="80px" alt="" ratio="square" />
              </span>
              <span className={styles.cardText}>
                <span className={styles.cardHead}>
                  <OrderStateBadge state={order.state} />
                  <time dateTime={order.placedAt}>{dayOfMoment(order.placedAt, locale)}</time>
                </span>
                <strong>
                  {texts.orders.andMore(order.firstLine?.productName ?? '', order.lineCount - 1)}
                </strong>
                <span className={`${styles.cardNote} numeric`}>
                  <span>{won(order.totalWon, locale)}</span>
                  <span className={styles.whole}>{texts.orders.number(order.number)}</span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {page.nextCursor === null ? null : (
        <Button look="secondary" wide busy={busy} onClick={() => void more()}>
          {texts.orders.more}
        </Button>
      )}
    </>
  );
}
