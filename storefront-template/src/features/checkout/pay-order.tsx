import { useState } from 'react';
import type { Order, Shop } from '../../api/shapes.ts';
import { clock, phone } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';
import { GoodsList } from './goods-list.tsx';
import { payProblemText } from './pay-problem-text.ts';
import { PaymentWidget } from './payment-widget.tsx';
import type { OpenWidget } from './toss-widget.ts';
import { payAgain, usePay } from './use-pay.ts';
import styles from './checkout.module.css';

/** Pays an order that was placed before and is still held: nothing has to be typed again. */
export function PayOrder({
  order,
  payment,
  layout,
}: {
  order: Order;
  payment: Shop['payment'];
  layout: string;
}) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const [widget, setWidget] = useState<OpenWidget | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, pay } = usePay(widget, (found) => setProblem(payProblemText(found, texts)));
  const { address, contact } = order;
  return (
    <div className={layout}>
      <div className={styles.stack}>
        {order.holdExpiresAt ? (
          <Notice tone="news">{texts.orders.holdUntil(clock(order.holdExpiresAt))}</Notice>
        ) : null}
        <Panel title={words.address}>
          <div className={styles.facts}>
            <p>
              <strong>{address.recipient}</strong> {phone(address.phone)}
            </p>
            <p>
              ({address.zoneCode}) {address.roadAddress} {address.detail}
            </p>
            {address.message ? <p className={styles.small}>{address.message}</p> : null}
          </div>
        </Panel>
        <Panel title={words.items}>
          <GoodsList lines={order.lines} />
        </Panel>
        <Panel title={words.payment}>
          <PaymentWidget payment={payment} amountWon={order.totalWon} onReady={setWidget} />
        </Panel>
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
      </div>
      <CheckoutSummary
        amounts={order}
        busy={busy}
        disabled={widget === null}
        onPay={() => {
          setProblem(null);
          void pay(contact, () => payAgain(order.id));
        }}
      />
    </div>
  );
}
