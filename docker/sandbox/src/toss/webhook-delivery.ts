import { callOut } from '../core/outgoing.ts';

export interface Delivery {
  transmissionId: string;
  mId: string;
  url: string;
  event: string;
  body: string;
  attempts: { at: string; status: number | null; error: string | null }[];
  state: 'waiting' | 'delivered' | 'failed' | 'lost';
}

const ANSWER_WITHIN_MS = 10_000;

/** Sends one webhook with Toss's headers; only HTTP 200 within ten seconds counts as delivered. */
export async function deliver(delivery: Delivery, transmissionTime: string): Promise<void> {
  const attempt: Delivery['attempts'][number] = { at: transmissionTime, status: null, error: null };
  const retriedCount = delivery.attempts.length;
  delivery.attempts.push(attempt);
  try {
    attempt.status = await callOut(delivery.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'tosspayments-webhook-transmission-time': transmissionTime,
        'tosspayments-webhook-transmission-retried-count': String(retriedCount),
        'tosspayments-webhook-transmission-id': delivery.transmissionId,
      },
      body: delivery.body,
      timeoutMs: ANSWER_WITHIN_MS,
    });
  } catch (cause) {
    attempt.error = cause instanceof Error ? cause.message : String(cause);
  }
  delivery.state = attempt.status === 200 ? 'delivered' : 'failed';
}
