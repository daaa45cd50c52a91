import { useEffect, useRef, useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { problemOf } from '../../api/problem.ts';
import type { NewOrder, PaymentRequest } from '../../api/shapes.ts';
import { attemptFor, forgetAttempt, keepAttempt } from './order-attempt.ts';
import { widgetTrouble, type OpenWidget, type WidgetTrouble } from './toss-widget.ts';

/** Why paying stopped: an error code of the api, or trouble with the widget, before or after the order was placed. */
export type PayProblem =
  { from: 'api'; code: string } | { from: 'widget'; trouble: WidgetTrouble; orderId: string | null };

/** An order that can be paid now. */
export interface Payable {
  orderId: string;
  payment: PaymentRequest;
}

/** Places the order (once, whatever happens) and leads to the payment. */
export function usePay(widget: OpenWidget | null, onProblem: (problem: PayProblem) => void) {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  useEffect(() => {
    // Coming back by the browser's own cache finds the page as it was left: with the button still working.
    const onShow = (event: PageTransitionEvent): void => {
      if (!event.persisted) return;
      running.current = false;
      setBusy(false);
    };
    globalThis.addEventListener('pageshow', onShow);
    return () => globalThis.removeEventListener('pageshow', onShow);
  }, []);

  async function pay(
    contact: NewOrder['contact'],
    prepare: () => Promise<Payable | Extract<PayProblem, { from: 'api' }>>,
  ): Promise<void> {
    if (running.current || !widget) return;
    running.current = true;
    setBusy(true);
    let orderId: string | null = null;
    try {
      const missing = await widget.missing();
      if (missing) return onProblem({ from: 'widget', trouble: missing, orderId });
      const payable = await prepare();
      if ('from' in payable) return onProblem(payable);
      orderId = payable.orderId;
      await widget.request(payable.payment, contact);
    } catch (error) {
      onProblem({ from: 'widget', trouble: widgetTrouble(error), orderId });
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { busy, pay };
}

/** Orders what is in the cart. The same cart and form are the same attempt, whose repeat the api answers with the same order. */
export async function placeOrder(
  order: NewOrder,
  cartSignature: string,
): Promise<Payable | Extract<PayProblem, { from: 'api' }>> {
  const attempt = await attemptFor(order, cartSignature);
  const { data, error } = await browserApi
    .POST('/shop/v1/orders', { params: { header: { 'Idempotency-Key': attempt.key } }, body: order })
    .catch((cause: unknown) => ({ data: undefined, error: cause }));
  if (!data) {
    const { code } = problemOf(error);
    // Without an answer the order may have been placed: only a clear refusal ends the attempt.
    if (code !== 'unknown') forgetAttempt();
    return { from: 'api', code };
  }
  keepAttempt({ ...attempt, orderId: data.order.id, tossOrderId: data.payment.tossOrderId });
  const { holdExpiresAt, state } = data.order;
  const open =
    state === 'pending-payment' && (holdExpiresAt === null || Date.parse(holdExpiresAt) > Date.now());
  if (open) return { orderId: data.order.id, payment: data.payment };
  // The remembered order's time has run out meanwhile: the next press orders anew.
  forgetAttempt();
  return { from: 'api', code: 'ordering.hold-ended' };
}

/** Asks to pay an order that exists already. */
export async function payAgain(orderId: string): Promise<Payable | Extract<PayProblem, { from: 'api' }>> {
  const { data, error } = await browserApi
    .POST('/shop/v1/orders/{orderId}/payments', {
      params: { path: { orderId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    })
    .catch((cause: unknown) => ({ data: undefined, error: cause }));
  return data ? { orderId, payment: data } : { from: 'api', code: problemOf(error).code };
}
