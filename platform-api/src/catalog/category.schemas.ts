import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

const categoryShape = { id: idSchema, slug: z.string(), name: z.string(), parentId: idSchema.nullable() };

const leafSchema = z.object({ ...categoryShape, children: z.array(z.object(categoryShape)) });

export const categoryTreeSchema = z
  .object({
    items: z.array(
      z.object({ ...categoryShape, children: z.array(leafSchema) }).meta({ id: 'CategoryNode' }),
    ),
  })
  .meta({ id: 'CategoryTree' });

export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters and digits, with single hyphens between them');

export const categorySchema = z
  .object({
    ...categoryShape,
    position: z.int(),
    /** Products in it or below it, archived ones left out. */
    productCount: z.int(),
  })
  .meta({ id: 'Category' });

export type CategoryView = z.infer<typeof categorySchema>;

export const categoryListSchema = z
  .object({ items: z.array(categorySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'CategoryList' });

export const categoryInputSchema = z
  .object({
    slug: slugSchema,
    name: z.string().trim().min(1).max(60),
    parentId: idSchema.nullable().default(null),
    position: z.int().min(0).max(10_000).default(0),
  })
  .meta({ id: 'CategoryInput' });

export type CategoryInput = z.infer<typeof categoryInputSchema>;

export const categoryPatchSchema = z
  .object({
    slug: slugSchema.optional(),
    name: z.string().trim().min(1).max(60).optional(),
    parentId: idSchema.nullable().optional(),
    position: z.int().min(0).max(10_000).optional(),
  })
  .meta({ id: 'CategoryPatch' });

export type CategoryPatch = z.infer<typeof categoryPatchSchema>;
