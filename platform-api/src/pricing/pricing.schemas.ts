import { z } from 'zod';
import { wonSchema } from '../kernel/index.ts';

export const shippingFeesSchema = z
  .object({
    feeWon: wonSchema.max(100_000),
    freeFromWon: wonSchema.nullable(),
    jejuExtraWon: wonSchema.max(100_000),
    islandExtraWon: wonSchema.max(100_000),
  })
  .meta({ id: 'ShippingFees' });

/** A shop's shipping fees in won. */
export type ShippingFees = z.infer<typeof shippingFeesSchema>;
