import type { Job } from '../../../api/platform-types.ts';

const CAUSE_LENGTH = 160;

/** The first line of an error, short enough for a row; the whole text is in the drawer. */
export function causeOf(lastError: string): string {
  const line = lastError.split('\n', 1)[0]?.trim() ?? '';
  return line.length > CAUSE_LENGTH ? `${line.slice(0, CAUSE_LENGTH - 1).trimEnd()}…` : line;
}

/** When a job is tried next; null when it waits for a person. */
export function nextTryAt(job: Pick<Job, 'state' | 'availableAt' | 'nextRoundAt'>): string | null {
  if (job.state === 'failed') return job.nextRoundAt;
  return job.state === 'done' ? null : job.availableAt;
}

/** A payload as a person reads it. */
export function prettyPayload(payload: unknown): string {
  return JSON.stringify(payload, null, 2) ?? '';
}

/** The jobs that the platform defines, as an operator looks for them. */
export const jobNames = [
  'order.paid',
  'order.allocated',
  'order.cancelled',
  'order.mail-due',
  'shipment.delivered',
  'payments.webhook-received',
  'notification.queued',
  'catalog.product-changed',
  'inventory.sellability-flipped',
  'inventory.stock-policy-changed',
  'search.catch-up',
  'search.rebuild',
  'customer.left',
] as const;
