import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';

const units = z.int().min(0).max(1_000_000).nullable();

const fields = {
  safetyStock: units,
  oversellLimit: units,
  holdMinutes: z.int().min(5).max(1_440).nullable(),
  lowStockAt: units,
  unpaidSharePercent: z.int().min(1).max(100).nullable(),
};

/** The owner's stock rules for one scope; a null field inherits from the next wider one. */
export const policyInput = z
  .object({
    scope: z.enum(['shop', 'warehouse', 'variant']),
    /** Named by the scope `warehouse` only. */
    warehouseId: idSchema.nullable().default(null),
    /** Named by the scope `variant` only. */
    variantId: idSchema.nullable().default(null),
    ...fields,
  })
  .refine((policy) => (policy.scope === 'warehouse') === (policy.warehouseId !== null), {
    path: ['warehouseId'],
    message: 'Name a warehouse for the scope warehouse, and only there.',
  })
  .refine((policy) => (policy.scope === 'variant') === (policy.variantId !== null), {
    path: ['variantId'],
    message: 'Name a variant for the scope variant, and only there.',
  })
  .meta({ id: 'StockPolicyInput' });
export type PolicyInput = z.infer<typeof policyInput>;

export const policyView = z
  .object({
    scope: z.enum(['shop', 'warehouse', 'variant']),
    warehouseId: idSchema.nullable(),
    variantId: idSchema.nullable(),
    ...fields,
    /** True while the policy is still being copied into stock levels. */
    copying: z.boolean(),
  })
  .meta({ id: 'StockPolicy' });
export type PolicyView = z.infer<typeof policyView>;

/** All policies, and what holds where none says anything. */
export const policyListView = z.object({
  items: z.array(policyView),
  defaults: z.object({
    safetyStock: z.int(),
    oversellLimit: z.int(),
    holdMinutes: z.int(),
    lowStockAt: z.int(),
    unpaidSharePercent: z.int(),
  }),
});
export type PolicyListView = z.infer<typeof policyListView>;

/** What a policy would do, before it is saved. */
export const policyPreviewView = z
  .object({
    affected: z.int(),
    becomeSoldOut: z.int(),
    becomeSellable: z.int(),
    sample: z.array(
      z.object({
        sku: z.string(),
        productName: z.string(),
        optionLabel: z.string(),
        warehouseName: z.string(),
        sellableBefore: z.int(),
        sellableAfter: z.int(),
      }),
    ),
  })
  .meta({ id: 'StockPolicyPreview' });
export type PolicyPreviewView = z.infer<typeof policyPreviewView>;
