import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { problemOf } from '../../api/problem.ts';
import type { Order } from '../../api/shapes.ts';
import { clock } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { ParcelSteps } from './parcel-steps.tsx';
import { stepOfOrder } from './parcel-steps.rules.ts';
import { ShipmentPanel } from './shipment-panel.tsx';
import styles from './orders.module.css';

/** One order: where it stands, its parcels, its goods, and what can be done about it. */
export function OrderView({ first, layout }: { first: Order; layout: string }) {
  const { texts } = useI18n();
  const words = texts.orders;
  const toast = useToast();
  const [order, setOrder] = useState(first);
  const [cancelling, setCancelling] = useState(false);
  const step = stepOfOrder(order.state);
  // Parcels of a cancelled order go nowhere; they are no news to the buyer.
  const parcels =
    stepOfOrder(order.state) === null ? [] : order.shipments.filter((one) => one.state !== 'cancelled');
  const problemText = (error: unknown): string =>
    texts.shell.problems[problemOf(error).code] ?? texts.shell.errors.network;

  async function reload(): Promise<void> {
    const { data } = await browserApi.GET('/shop/v1/orders/{orderId}', {
      params: { path: { orderId: order.id } },
    });
    if (data) setOrder(data);
  }

  async function cancel(reason: string): Promise<string | null> {
    const { error, response } = await browserApi.POST('/shop/v1/orders/{orderId}/cancel', {
      params: { path: { orderId: order.id }, header: { 'Idempotency-Key': `cancel-${order.id}` } },
      body: { reason },
    });
    if (!response.ok) return problemText(error);
    setCancelling(false);
    toast({ text: words.cancelled });
    await reload();
    return null;
  }

  async function confirm(shipmentId: string): Promise<void> {
    const { error, response } = await browserApi.POST(
      '/shop/v1/orders/{orderId}/shipments/{shipmentId}/confirm',
      {
        params: { path: { orderId: order.id, shipmentId } },
      },
    );
    toast({ text: response.ok ? words.confirmed : problemText(error) });
    await reload();
  }

  return (
    <div className={layout}>
      <div className={styles.stack}>
        <Panel plain>
          <h2 className={styles.state}>{words.states[order.state]}</h2>
          <p className={styles.stateText}>
            {words.stateTexts[order.state]}{' '}
            {order.state === 'pending-payment' && order.holdExpiresAt
              ? words.holdUntil(clock(order.holdExpiresAt))
              : null}
          </p>
          {step && parcels.length === 0 ? <ParcelSteps step={step} /> : null}
          {order.state === 'pending-payment' || order.cancellable ? (
            <div className={styles.actions}>
              {order.state === 'pending-payment' ? (
                <ButtonLink to={`/checkout?order=${order.id}`}>{words.payNow}</ButtonLink>
              ) : null}
              {order.cancellable ? (
                <Button look="secondary" onClick={() => setCancelling(true)}>
                  {words.cancel}
                </Button>
              ) : null}
            </div>
          ) : null}
        </Panel>
        {parcels.map((shipment, index) => (
          <ShipmentPanel
            key={shipment.id}
            order={order}
            shipment={shipment}
            place={[index + 1, parcels.length]}
            onConfirm={confirm}
          />
        ))}
        <Panel title={words.lines}>
          <OrderLines lines={order.lines} />
        </Panel>
      </div>
      <OrderFacts order={order} />
      <CancelDialog order={order} open={cancelling} onClose={() => setCancelling(false)} onCancel={cancel} />
    </div>
  );
}
