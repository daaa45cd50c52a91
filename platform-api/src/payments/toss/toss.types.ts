import { z } from 'zod';

/**
 * What we read of a Toss payment (core API 2022-11-16). Toss adds fields and enum words without notice, so everything
 * else is ignored and unknown words pass (integrations §1.1, §1.7). Amounts are whole won.
 */
export const tossPaymentSchema = z.looseObject({
  paymentKey: z.string(),
  orderId: z.string(),
  status: z.string(),
  method: z.string().nullable().default(null),
  totalAmount: z.number(),
  balanceAmount: z.number(),
  /** The part of what is left that is free of VAT. */
  taxFreeAmount: z.number().default(0),
  approvedAt: z.string().nullable().default(null),
  secret: z.string().nullable().default(null),
  receipt: z.looseObject({ url: z.string() }).nullable().default(null),
  cancels: z
    .array(z.looseObject({ cancelAmount: z.number(), transactionKey: z.string().nullable().default(null) }))
    .nullable()
    .default(null),
});

/** A payment as Toss tells it. */
export type TossPayment = z.infer<typeof tossPaymentSchema>;

export const tossFailureSchema = z.looseObject({ code: z.string(), message: z.string().default('') });

export interface ConfirmParams {
  readonly paymentKey: string;
  readonly orderId: string;
  readonly amount: number;
}

export interface CancelParams {
  readonly cancelReason: string;
  readonly cancelAmount: number;
  readonly taxFreeAmount: number;
  /** What we believe is still refundable; Toss refuses when it is not (NOT_MATCHES_REFUNDABLE_AMOUNT). */
  readonly refundableAmount: number;
}

export interface RequestOptions {
  /** At most 300 characters; Toss replays its first answer for 15 days. */
  readonly idempotencyKey: string;
}
