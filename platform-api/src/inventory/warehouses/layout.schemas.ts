import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';
import { GRID_BINS_MAX } from './layout.rules.ts';

const binView = z
  .object({
    id: idSchema,
    code: z.string(),
    kind: z.enum(['shelf', 'unplaced', 'packed', 'in-transit']),
    level: z.int(),
    place: z.int(),
    capacity: z.int().nullable(),
    quantity: z.int(),
    contents: z.array(
      z.object({
        variantId: idSchema,
        sku: z.string(),
        productName: z.string(),
        optionLabel: z.string(),
        quantity: z.int(),
        lotCode: z.string().nullable(),
        expiresOn: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Bin' });
export type BinView = z.infer<typeof binView>;

/** A warehouse from the inside: zones, racks, bins and what lies in them; `special` are the bins that belong to no rack. */
export const layoutView = z
  .object({
    zones: z.array(
      z.object({
        id: idSchema,
        code: z.string(),
        name: z.string(),
        racks: z.array(
          z.object({
            id: idSchema,
            code: z.string(),
            levels: z.int(),
            binsPerLevel: z.int(),
            bins: z.array(binView),
          }),
        ),
      }),
    ),
    special: z.array(binView),
  })
  .meta({ id: 'WarehouseLayout' });
export type LayoutView = z.infer<typeof layoutView>;

/** Racks to be built, or only shown with `preview`. A zone of that code is made when there is none. */
export const rackGridInput = z
  .object({
    zone: z.object({
      code: z.string().regex(/^[A-Z0-9]{1,8}$/, 'Use up to 8 capital letters and digits.'),
      name: z.string().trim().min(1).max(60),
    }),
    racks: z.int().min(1).max(60),
    levels: z.int().min(1).max(9),
    bins: z.int().min(1).max(99),
    preview: z.boolean().default(false),
  })
  .refine((grid) => grid.racks * grid.levels * grid.bins <= GRID_BINS_MAX, {
    path: ['racks'],
    message: `At most ${GRID_BINS_MAX} bins are made at once.`,
  })
  .meta({ id: 'RackGridInput' });
export type RackGridInput = z.infer<typeof rackGridInput>;

/** What was built, or would be. */
export const rackGridView = z
  .object({ bins: z.int(), racks: z.array(z.string()), codes: z.array(z.string()) })
  .meta({ id: 'RackGrid' });
export type RackGridView = z.infer<typeof rackGridView>;
