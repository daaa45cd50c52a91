import { z } from 'zod';
import { imageSchema } from '../media/index.ts';
import { idSchema, wonSchema } from '../kernel/index.ts';

/** How many of one variant a cart may hold. */
export const QUANTITY_MAX = 99;

export const addLineSchema = z
  .object({ variantId: idSchema, quantity: z.int().min(1).max(QUANTITY_MAX) })
  .meta({ id: 'AddCartLine' });
export const changeLineSchema = z
  .object({ quantity: z.int().min(1).max(QUANTITY_MAX) })
  .meta({ id: 'ChangeCartLine' });

export const cartLineSchema = z
  .object({
    id: idSchema,
    variantId: idSchema,
    productSlug: z.string(),
    productName: z.string(),
    optionLabel: z.string(),
    image: imageSchema.nullable(),
    unitPriceWon: wonSchema,
    listPriceWon: wonSchema.nullable(),
    quantity: z.int(),
    /** At most 99; more is not told. */
    sellable: z.int(),
    lineTotalWon: wonSchema,
    problem: z.enum(['sold-out', 'not-enough', 'not-for-sale']).nullable(),
  })
  .meta({ id: 'CartLine' });

export const cartSchema = z
  .object({
    id: idSchema.nullable(),
    lines: z.array(cartLineSchema),
    groups: z.array(z.object({ warehouseName: z.string(), lineIds: z.array(idSchema) })),
    itemsTotalWon: wonSchema,
    discountWon: wonSchema,
    shippingFeeWon: wonSchema,
    totalWon: wonSchema,
    freeShippingRemainingWon: wonSchema.nullable(),
    itemCount: z.int(),
  })
  .meta({ id: 'Cart' });

/** A cart as a shopper sees it. */
export type CartView = z.infer<typeof cartSchema>;
/** One line of it. */
export type CartLineView = z.infer<typeof cartLineSchema>;
