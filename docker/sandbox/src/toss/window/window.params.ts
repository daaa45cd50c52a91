import { z } from 'zod';

const METHOD_CODES = [
  'CARD',
  'TRANSFER',
  'VIRTUAL_ACCOUNT',
  'MOBILE_PHONE',
  'TOSSPAY',
  'KAKAOPAY',
  'NAVERPAY',
  'PAYCO',
] as const;

const address = z.url({ protocol: /^https?$/ });

/** What the SDK hands to the pay window. */
export const windowParams = z.object({
  clientKey: z.string(),
  customerKey: z.string().max(300).optional(),
  orderId: z
    .string()
    .regex(/^[A-Za-z0-9_=.-]{6,64}$/, 'orderId는 영문, 숫자, -_ 로 6자 이상 64자 이하여야 해요.'),
  orderName: z.string().min(1).max(100),
  amount: z.coerce.number().int().nonnegative(),
  taxFreeAmount: z.coerce.number().int().nonnegative().default(0),
  method: z.enum(METHOD_CODES).default('CARD'),
  cardCompany: z.string().max(2).optional(),
  installmentMonths: z.coerce.number().int().min(0).max(36).default(0),
  customerName: z.string().max(100).optional(),
  successUrl: address.optional(),
  failUrl: address.optional(),
  embedded: z.literal('1').optional(),
  metadata: z
    .string()
    .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)))
    .optional(),
});

export type WindowParams = z.infer<typeof windowParams>;
