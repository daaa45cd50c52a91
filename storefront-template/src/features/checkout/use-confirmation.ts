import { useEffect, useState } from 'react';
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
export function useConfirmation(paid: {
  paymentKey: string;
  tossOrderId: string;
  amountWon: number;
}): Confirmation {
  const { paymentKey, tossOrderId, amountWon } = paid;
  const [confirmation, setConfirmation] = useState<Confirmation>({ state: 'confirming' });
  useEffect(() => {
    const left = new AbortController();
    void watch(
      () => confirm(paymentKey, tossOrderId, amountWon),
      (next) => {
        if (!left.signal.aborted) setConfirmation(next);
      },
      left.signal,
    );
    return () => left.abort();
  }, [paymentKey, tossOrderId, amountWon]);
  return confirmation;
}

/** Asks until it is settled, the page is left, or patience ends. Asking again is harmless: one payment is confirmed once. */
async function watch(
  ask: () => Promise<PaymentOutcome | undefined>,
  tell: (confirmation: Confirmation) => void,
  left: AbortSignal,
): Promise<void> {
  const look = async (): Promise<Confirmation> => {
    const outcome = await ask();
    return outcome ? confirmationOf(outcome) : { state: 'unreachable' };
  };
  let now = await look();
  tell(now);
  for (let poll = 0; poll < POLLS && isWaiting(now) && !left.aborted; poll += 1) {
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
    const next = await look();
    // One unanswered question while waiting is no news.
    if (next.state !== 'unreachable') now = next;
    tell(now);
  }
  if (isWaiting(now)) tell({ ...now, state: 'slow' });
  if (now.state === 'paid') {
    forgetAttempt();
    forgetDraft();
  }
}

type Waiting = Extract<Confirmation, { orderNumber: string }>;

function isWaiting(confirmation: Confirmation): confirmation is Waiting {
  return confirmation.state === 'pending' || confirmation.state === 'in-progress';
}

async function confirm(
  paymentKey: string,
  orderId: string,
  amount: number,
): Promise<PaymentOutcome | undefined> {
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
