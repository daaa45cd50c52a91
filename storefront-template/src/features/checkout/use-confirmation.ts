import { useCallback, useEffect, useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { PaymentOutcome } from '../../api/shapes.ts';
import { forgetDraft } from './checkout-draft.ts';
import { forgetAttempt } from './order-attempt.ts';

/** How the payment stands. `slow` is a pending one that was watched for long enough. */
export type Confirmation =
  | { state: 'confirming' }
  | { state: 'unreachable' }
  | { state: 'paid' | 'pending' | 'in-progress' | 'slow'; orderId: string; orderNumber: string }
  | { state: 'failed'; orderId: string; code: string };

const POLL_EVERY_MS = 2_000;
const POLLS = 30;

/** Confirms what Toss sent the browser back with. The key is made from the payment, so a refresh or a second tab asks the same question again. */
export function useConfirmation(paid: { paymentKey: string; tossOrderId: string; amountWon: number }) {
  const { paymentKey, tossOrderId, amountWon } = paid;
  const [round, setRound] = useState(0);
  const [confirmation, setConfirmation] = useState<Confirmation>({ state: 'confirming' });

  useEffect(() => {
    let current = true;
    setConfirmation({ state: 'confirming' });
    void (async () => {
      const outcome = await confirm(paymentKey, tossOrderId, amountWon);
      let next = outcome ? confirmationOf(outcome) : ({ state: 'unreachable' } as const);
      if (current) setConfirmation(next);
      for (let poll = 0; poll < POLLS && current && isWaiting(next); poll += 1) {
        await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
        next = await look(next);
        if (current) setConfirmation(next);
      }
      if (current && isWaiting(next)) setConfirmation({ ...next, state: 'slow' });
      if (next.state === 'paid') {
        forgetAttempt();
        forgetDraft();
      }
    })();
    return () => {
      current = false;
    };
  }, [paymentKey, tossOrderId, amountWon, round]);

  const again = useCallback(() => setRound((now) => now + 1), []);
  return { confirmation, again };
}

type Waiting = Extract<Confirmation, { orderNumber: string }>;

function isWaiting(confirmation: Confirmation): confirmation is Waiting {
  return confirmation.state === 'pending' || confirmation.state === 'in-progress';
}

async function confirm(paymentKey: string, orderId: string, amount: number): Promise<PaymentOutcome | undefined> {
  const key = `confirm-${paymentKey.replaceAll(/[^\w-]/g, '_')}`.slice(0, 200);
  const { data } = await browserApi
    .POST('/shop/v1/payments/confirm', {
      params: { header: { 'Idempotency-Key': key } },
      body: { paymentKey, orderId, amount },
    })
    .catch(() => ({ data: undefined }));
  return data;
}

function confirmationOf({ state, orderId, orderNumber, failure }: PaymentOutcome): Confirmation {
  if (state === 'failed') return { state, orderId, code: failure?.code ?? 'UNKNOWN' };
  return { state, orderId, orderNumber };
}

/** Looks at the order itself: the confirmation's own answer is remembered by its key and would not change. */
async function look(now: Waiting): Promise<Confirmation> {
  const { data: order } = await browserApi
    .GET('/shop/v1/orders/{id}', { params: { path: { id: now.orderId } } })
    .catch(() => ({ data: undefined }));
  if (!order || order.state === 'pending-payment') return now;
  if (order.state === 'expired' || order.state === 'cancelled') {
    return { state: 'failed', orderId: now.orderId, code: 'UNKNOWN' };
  }
  return { state: 'paid', orderId: now.orderId, orderNumber: now.orderNumber };
}
