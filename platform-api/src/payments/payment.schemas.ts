import { z } from 'zod';
import { wonSchema } from '../kernel/index.ts';

export const paymentRequestSchema = z
  .object({
    tossOrderId: z.string(),
    amountWon: wonSchema,
    taxFreeWon: wonSchema,
    orderName: z.string(),
    clientKey: z.string(),
    customerKey: z.string(),
    successUrl: z.string(),
    failUrl: z.string(),
  })
  .meta({ id: 'PaymentRequest' });

/** What the browser hands to the payment widget. */
export type PaymentRequest = z.infer<typeof paymentRequestSchema>;

export const paymentSettingsSchema = z
  .object({
    clientKey: z.string().nullable(),
    /** The last four characters of the secret key; the rest is never shown. */
    secretKeyEnding: z.string().nullable(),
    testMode: z.boolean(),
  })
  .meta({ id: 'PaymentSettings' });
export type PaymentSettingsView = z.infer<typeof paymentSettingsSchema>;

const key = (kind: 'ck' | 'sk') =>
  z
    .string()
    .trim()
    .max(100)
    .regex(new RegExp(`^(test|live)_g?${kind}_\\w{4,}$`));
export const savePaymentSettingsSchema = z
  .object({ clientKey: key('ck'), secretKey: key('sk') })
  .meta({ id: 'SavePaymentSettings' });
export type SavePaymentSettings = z.infer<typeof savePaymentSettingsSchema>;

export const webhookAddressSchema = z.object({ url: z.string() }).meta({ id: 'WebhookAddress' });
