import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

/** Toss sent something: ask Toss what is true now. */
export const webhookReceived = defineJob({
  name: 'payments.webhook-received',
  schema: z.object({ deliveryId: idSchema }),
});

const orderIdField = z.looseObject({ orderId: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/) });

/**
 * The Toss order id that a webhook speaks of: inside `data` (PAYMENT_STATUS_CHANGED) or flat (DEPOSIT_CALLBACK), see
 * integrations §1.9. Null for anything else. Nothing more of a webhook is believed.
 */
export function orderIdOf(body: unknown): string | null {
  const nested = z.looseObject({ data: orderIdField }).safeParse(body);
  if (nested.success) return nested.data.data.orderId;
  const flat = orderIdField.safeParse(body);
  return flat.success ? flat.data.orderId : null;
}
