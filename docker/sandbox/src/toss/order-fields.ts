import { z } from 'zod';
import { isWon } from './amounts.ts';
import { TossError } from './toss.errors.ts';

const orderFields = z.object({
  orderId: z.string().regex(/^[A-Za-z0-9_=.-]{6,64}$/),
  orderName: z.string().min(1).max(100),
  amount: z.number().refine(isWon),
  taxFreeAmount: z.number().refine(isWon).nullish(),
  customerName: z.string().max(100).nullish(),
  customerEmail: z.string().max(100).nullish(),
  customerMobilePhone: z
    .string()
    .regex(/^\d{8,15}$/)
    .nullish(),
});

export interface OrderFields {
  orderId: string;
  orderName: string;
  amount: number;
  taxFreeAmount: number;
  customerName: string | null;
}

/** The fields every payment made without the window names. */
export function readOrderFields(body: unknown): OrderFields {
  const parsed = orderFields.safeParse(body);
  if (!parsed.success) throw new TossError('INVALID_REQUEST');
  const { orderId, orderName, amount } = parsed.data;
  const taxFreeAmount = parsed.data.taxFreeAmount ?? 0;
  if (taxFreeAmount > amount) throw new TossError('INVALID_REQUEST');
  return { orderId, orderName, amount, taxFreeAmount, customerName: parsed.data.customerName ?? null };
}
