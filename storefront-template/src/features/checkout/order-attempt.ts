import type { NewOrder } from '../../api/shapes.ts';

/** One try to order one cart: its key makes every repeat of it (double click, refresh, second tab) the same order. */
export interface OrderAttempt {
  /** Hash of cart and order data; nothing personal can be read from it. */
  fingerprint: string;
  key: string;
  /** Known once the order exists. */
  orderId: string | null;
  tossOrderId: string | null;
}

const KEY = 'gamja.order-attempt';

/** The kept attempt if it is for the very same order, otherwise a new one. Kept for all tabs, so that a second tab is no second order. */
export async function attemptFor(order: NewOrder, cartSignature: string): Promise<OrderAttempt> {
  const fingerprint = await hash(`${cartSignature}\n${JSON.stringify(order)}`);
  const kept = currentAttempt();
  if (kept?.fingerprint === fingerprint) return kept;
  const attempt: OrderAttempt = { fingerprint, key: crypto.randomUUID(), orderId: null, tossOrderId: null };
  keepAttempt(attempt);
  return attempt;
}

export function currentAttempt(): OrderAttempt | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'key' in kept ? (kept as OrderAttempt) : null;
  } catch {
    return null;
  }
}

export function keepAttempt(attempt: OrderAttempt): void {
  localStorage.setItem(KEY, JSON.stringify(attempt));
}

export function forgetAttempt(): void {
  localStorage.removeItem(KEY);
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
