import { z } from 'zod';
import { productCardSchema } from '../catalog/index.ts';
import { idSchema, pageQuerySchema } from '../kernel/index.ts';

/** What a list of stock may be narrowed to. */
export const stockLevelQuery = pageQuerySchema.extend({
  /** Part of a name or SKU. */
  q: z.string().trim().max(80).optional(),
});
export type StockLevelQuery = z.infer<typeof stockLevelQuery>;

/** One variant with its stock in every warehouse that ever had it. */
export const stockRowView = z
  .object({
    variantId: idSchema,
    sku: z.string(),
    productName: z.string(),
    optionLabel: z.string(),
    image: productCardSchema.shape.image,
    levels: z.array(
      z.object({
        warehouseId: idSchema,
        onHand: z.int(),
        unavailable: z.int(),
        safetyStock: z.int(),
        reserved: z.int(),
        available: z.int(),
        sellable: z.int(),
        incoming: z.int(),
        frozen: z.boolean(),
        low: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'StockRow' });
export type StockRowView = z.infer<typeof stockRowView>;

export const stockRowPageView = z.object({ items: z.array(stockRowView), nextCursor: z.string().nullable() });

export const movementQuery = pageQuerySchema.extend({
  variantId: idSchema.optional(),
  warehouseId: idSchema.optional(),
});
export type MovementQuery = z.infer<typeof movementQuery>;

/** One line of the ledger. */
export const movementView = z
  .object({
    id: idSchema,
    variantId: idSchema,
    sku: z.string(),
    warehouseId: idSchema,
    kind: z.enum([
      'received',
      'counted',
      'adjusted',
      'damaged',
      'returned',
      'shipped',
      'moved-out',
      'moved-in',
      'reversed',
    ]),
    delta: z.int(),
    cause: z.string(),
    note: z.string().nullable(),
    actor: z.string(),
    binCode: z.string(),
    lotCode: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'StockMovement' });
export type MovementView = z.infer<typeof movementView>;

export const movementPageView = z.object({ items: z.array(movementView), nextCursor: z.string().nullable() });
