import { useEffect, useRef, useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { problemOf } from '../../api/problem.ts';
import type { NewOrder, PaymentRequest } from '../../api/shapes.ts';
import { attemptFor, forgetAttempt, keepAttempt } from './order-attempt.ts';
import { widgetTrouble, type OpenWidget } from './toss-widget.ts';

/** Why paying stopped: an error code of the api, or trouble with the widget. */
export type PayProblem =
  { from: 'api'; code: string } | { from: 'widget'; trouble: ReturnType<typeof widgetTrouble> };

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
    prepare: () => Promise<PaymentRequest | PayProblem>,
  ): Promise<void> {
    if (running.current || !widget) return;
    running.current = true;
    setBusy(true);
    try {
      const payment = await prepare();
      if ('from' in payment) onProblem(payment);
      else await widget.request(payment, contact);
    } catch (error) {
      onProblem({ from: 'widget', trouble: widgetTrouble(error) });
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
): Promise<PaymentRequest | PayProblem> {
  const attempt = await attemptFor(order, cartSignature);
  const { data, error } = await browserApi.POST('/shop/v1/orders', {
    params: { header: { 'Idempotency-Key': attempt.key } },
    body: order,
  });
  if (!data) {
    forgetAttempt();
    return { from: 'api', code: problemOf(error).code };
  }
  keepAttempt({ ...attempt, orderId: data.order.id, tossOrderId: data.payment.tossOrderId });
  if (Date.parse(data.payment.expiresAt) > Date.now()) return data.payment;
  // The remembered order's hold has run out meanwhile: the next press orders anew.
  forgetAttempt();
  return { from: 'api', code: 'ordering.hold-ended' };
}

/** Asks to pay an order that exists already. */
export async function payAgain(orderId: string): Promise<PaymentRequest | PayProblem> {
  const { data, error } = await browserApi.POST('/shop/v1/orders/{id}/payments', {
    params: { path: { id: orderId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
  });
  return data ?? { from: 'api', code: problemOf(error).code };
}
