import type { Order } from '../../api/shapes.ts';
import { moment, phone, won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Panel } from '../../ui/panel.tsx';
import { SumList, type SumRow } from '../../ui/sum-list.tsx';
import styles from './orders.module.css';

/** What was paid and how, where it goes, and what happened when. */
export function OrderFacts({ order }: { order: Order }) {
  const { locale, texts } = useI18n();
  const words = texts.orders;
  const { address, payment } = order;
  const told = order.timeline.filter((event) => words.events[event.type] !== undefined);
  const cancelled = payment?.cancelledWon ?? 0;
  const rows: SumRow[] = [
    { label: words.items, value: won(order.itemsTotalWon, locale) },
    ...(order.discountWon > 0
      ? [{ label: words.discount, value: `-${won(order.discountWon, locale)}` }]
      : []),
    {
      label: words.shippingFee,
      value: order.shippingFeeWon === 0 ? words.free : won(order.shippingFeeWon, locale),
    },
    {
      label: order.paidAt === null ? words.totalDue : words.total,
      value: won(order.totalWon, locale),
      strong: true,
    },
    ...(payment?.method ? [{ label: words.method, value: payment.method, faint: true }] : []),
    ...(cancelled > 0 ? [{ label: words.refunded, value: won(cancelled, locale), faint: true }] : []),
  ];
  return (
    <aside className={styles.aside}>
      <Panel title={words.payment}>
        <SumList rows={rows} />
        {payment?.receiptUrl ? (
          <p className={styles.receipt}>
            <a href={payment.receiptUrl} target="_blank" rel="noreferrer" className={styles.textLink}>
              {words.receipt}
            </a>
          </p>
        ) : null}
      </Panel>
      <Panel title={words.address}>
        <dl className={styles.facts}>
          <dt>{words.recipient}</dt>
          <dd>{address.recipient}</dd>
          <dt>{words.contact}</dt>
          <dd className="numeric">{phone(address.phone)}</dd>
          <dt>{words.place}</dt>
          <dd>
            ({address.zoneCode}) {address.roadAddress} {address.detail}
          </dd>
          {address.message ? (
            <>
              <dt>{words.message}</dt>
              <dd>{address.message}</dd>
            </>
          ) : null}
        </dl>
      </Panel>
      {told.length > 0 ? (
        <Panel title={words.history}>
          <ol className={styles.events}>
            {told.map((event) => (
              <li key={`${event.at} ${event.type}`}>
                <span>{words.events[event.type]}</span>
                <small className="numeric">{moment(event.at, locale)}</small>
              </li>
            ))}
          </ol>
        </Panel>
      ) : null}
    </aside>
  );
}
