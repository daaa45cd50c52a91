import { z } from 'zod';

/** One switch for each thing the sources leave open about Toss; the first value named is the default. */
export const tossBehaviour = z.object({
  /** Is a 5xx answer bound to its idempotency key and replayed? */
  idempotencyBinds5xx: z.boolean().default(false),
  idempotencyBinds409: z.boolean().default(false),
  idempotencyBinds429: z.boolean().default(false),
  /** Is `secret` null in look-ups (and only given by the confirm answer)? */
  lookupHidesSecret: z.boolean().default(false),
  virtualAccountBeforeConfirm: z.enum(['IN_PROGRESS', 'READY']).default('IN_PROGRESS'),
  virtualAccountPastDue: z.enum(['WAITING_FOR_DEPOSIT', 'EXPIRED']).default('WAITING_FOR_DEPOSIT'),
  undoneDepositSendsPaymentStatus: z.boolean().default(true),
  waitingForDepositSendsPaymentStatus: z.boolean().default(true),
  /** An order id that already has an approval or an issued account. */
  reusedOrderId: z.enum(['refuse', 'accept']).default('refuse'),
  unknownPaymentAtConfirm: z
    .enum(['NOT_FOUND_PAYMENT_SESSION', 'NOT_FOUND_PAYMENT'])
    .default('NOT_FOUND_PAYMENT_SESSION'),
  wrongMerchantKey: z.enum(['INVALID_API_KEY', 'NOT_FOUND_PAYMENT']).default('INVALID_API_KEY'),
  wrongBasicStatus: z.union([z.literal(403), z.literal(400)]).default(403),
  confirmMismatch: z.enum(['INVALID_REQUEST', 'FORBIDDEN_REQUEST']).default('INVALID_REQUEST'),
  /** `taxFreeAmount` omitted when everything that is left is cancelled. */
  cancelTaxFreeOmitted: z.enum(['zero', 'all-left']).default('zero'),
  amountsShrinkAfterCancel: z.boolean().default(false),
  simultaneousCancels: z.enum(['both', 'one-refused']).default('both'),
  missingRefundAccount: z.enum(['INVALID_REQUEST', 'INVALID_REFUND_ACCOUNT_INFO']).default('INVALID_REQUEST'),
  cancelRowSign: z.enum(['negative', 'positive']).default('negative'),
  /** Requests per minute and secret key; null sets no limit. */
  rateLimitPerMinute: z.number().int().positive().nullable().default(null),
  validHoursMax: z.union([z.literal(2160), z.literal(720)]).default(2160),
  /** The four codes for which the sources name two HTTP statuses. */
  disputedStatuses: z.enum(['table', 'other']).default('table'),
  depositCallbackTime: z.enum(['offset', 'micros']).default('offset'),
  /** Whether the agreement in the widget is ticked before the buyer touches it. */
  agreementInitially: z.enum(['unchecked', 'checked']).default('unchecked'),
});

export type TossBehaviour = z.infer<typeof tossBehaviour>;

/** The same codes with the HTTP status the other source gives. */
const OTHER_STATUSES: Record<string, number> = {
  NOT_FOUND_TERMINAL_ID: 404,
  NOT_REGISTERED_BUSINESS: 404,
  CARD_PROCESSING_ERROR: 500,
  INVALID_PASSWORD: 400,
};

/** The HTTP status under which an error is sent with the present switches. */
export function statusFor(behaviour: TossBehaviour, code: string, documented: number): number {
  if (code === 'INCORRECT_BASIC_AUTH_FORMAT') return behaviour.wrongBasicStatus;
  if (behaviour.disputedStatuses === 'other') return OTHER_STATUSES[code] ?? documented;
  return documented;
}
