import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';

const UNITS_MAX = 1_000_000;
const daySchema = z.iso.date();

/** A change of stock on hand by a person: a difference or a target, never both. */
export const adjustmentInput = z
  .object({
    variantId: idSchema,
    warehouseId: idSchema,
    delta: z.int().min(-UNITS_MAX).max(UNITS_MAX).optional(),
    onHand: z.int().min(0).max(UNITS_MAX).optional(),
    reason: z.enum(['received', 'counted', 'adjusted', 'damaged', 'returned']),
    binId: idSchema.optional(),
    /** For arriving goods with a date. */
    lot: z
      .object({
        code: z.string().regex(/^[\w.-]{1,40}$/, 'Use up to 40 letters, digits, dots and hyphens.'),
        producedOn: daySchema.nullable().default(null),
        expiresOn: daySchema.nullable().default(null),
      })
      .optional(),
    note: z.string().trim().max(200).optional(),
  })
  .refine((input) => (input.delta === undefined) !== (input.onHand === undefined), {
    path: ['delta'],
    message: 'Give either delta or onHand.',
  })
  .meta({ id: 'StockAdjustmentInput' });
export type AdjustmentInput = z.infer<typeof adjustmentInput>;

export const adjustmentView = z
  .object({ onHand: z.int(), sellable: z.int() })
  .meta({ id: 'StockAdjustment' });
export type AdjustmentView = z.infer<typeof adjustmentView>;

/** What a person counted of a variant whose level is frozen. */
export const recountInput = z
  .object({ variantId: idSchema, warehouseId: idSchema, onHand: z.int().min(0).max(UNITS_MAX) })
  .meta({ id: 'StockRecountInput' });
export type RecountInput = z.infer<typeof recountInput>;

/** Goods carried from one bin to another of the same warehouse. */
export const binMoveInput = z
  .object({
    warehouseId: idSchema,
    variantId: idSchema,
    fromBinId: idSchema,
    toBinId: idSchema,
    quantity: z.int().min(1).max(UNITS_MAX),
  })
  .refine((input) => input.fromBinId !== input.toBinId, { path: ['toBinId'], message: 'Choose another bin.' })
  .meta({ id: 'BinMoveInput' });
export type BinMoveInput = z.infer<typeof binMoveInput>;

export const binMoveView = z.object({ moved: z.int() }).meta({ id: 'BinMove' });
export type BinMoveView = z.infer<typeof binMoveView>;
