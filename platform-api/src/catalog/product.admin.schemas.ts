import { z } from 'zod';
import { idSchema, pageQuerySchema, wonSchema } from '../kernel/index.ts';
import { chosenImageSchema } from '../media/index.ts';
import { slugSchema } from './category.schemas.ts';
import { noticeRowSchema, taxKindSchema } from './product.schemas.ts';

const statusSchema = z.enum(['draft', 'on-sale', 'archived']);
const storageSchema = z.enum(['normal', 'chilled', 'frozen']);
const shortText = z.string().trim().min(1).max(30);

export const productRowSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    brand: z.string().nullable(),
    image: chosenImageSchema.nullable(),
    status: statusSchema,
    taxKind: taxKindSchema,
    priceWon: wonSchema,
    listPriceWon: wonSchema.nullable(),
    discountPercent: z.int().nullable(),
    soldOut: z.boolean(),
    variantCount: z.int(),
    /** Over all variants and warehouses. */
    sellable: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ProductRow' });

export type ProductRow = z.infer<typeof productRowSchema>;

export const productRowPageSchema = z
  .object({ items: z.array(productRowSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ProductRowPage' });

export const productRowQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(100).optional(),
  status: statusSchema.optional(),
  categoryId: idSchema.optional(),
  sort: z.enum(['newest', 'name', 'price-asc', 'price-desc']).default('newest'),
});

export type ProductRowQuery = z.infer<typeof productRowQuerySchema>;

const ownShape = {
  slug: slugSchema,
  name: z.string().trim().min(1).max(120),
  brand: z.string().trim().min(1).max(60).nullable(),
  description: z.string().max(20_000),
  status: statusSchema,
  taxKind: taxKindSchema,
  tags: z.array(shortText).max(30),
  badges: z.array(shortText).max(4),
  notice: z.array(noticeRowSchema).max(40),
};

const variantShape = {
  sku: z
    .string()
    .trim()
    .max(64)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u, 'must be letters and digits, also with . _ / and -'),
  priceWon: wonSchema,
  listPriceWon: wonSchema.nullable(),
  weightGrams: z.int().min(0).max(1_000_000),
  storage: storageSchema,
  tracked: z.boolean(),
};

export const productInputSchema = z
  .object({
    ...ownShape,
    categoryIds: z.array(idSchema).max(10),
    options: z
      .array(
        z.object({
          id: idSchema.optional(),
          name: z.string().trim().min(1).max(40),
          values: z
            .array(z.object({ id: idSchema.optional(), label: z.string().trim().min(1).max(60) }))
            .min(1)
            .max(40),
        }),
      )
      .max(3),
    variants: z
      .array(
        z.object({
          id: idSchema.optional(),
          ...variantShape,
          /** At least one won: a gift is not sold, and Toss takes no payment of nothing. */
          priceWon: wonSchema.min(1),
          optionLabels: z.array(z.string().trim().max(60)).max(3),
        }),
      )
      .min(1)
      .max(200),
    images: z.array(z.object({ id: idSchema, alt: z.string().trim().max(120) })).max(20),
    /** `updatedAt` of the product that was edited; a save over somebody else's newer change is refused. */
    updatedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ProductInput' });

/** A product with everything that belongs to it, as staff send it. What is left out of a list is removed. */
export type ProductInput = z.infer<typeof productInputSchema>;

export const productForStaffSchema = z
  .object({
    id: idSchema,
    ...ownShape,
    categoryIds: z.array(idSchema),
    options: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        values: z.array(z.object({ id: idSchema, label: z.string() })),
      }),
    ),
    variants: z.array(
      z.object({ id: idSchema, ...variantShape, optionLabel: z.string(), optionValueIds: z.array(idSchema) }),
    ),
    images: z.array(chosenImageSchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ProductForStaff' });

export type ProductForStaff = z.infer<typeof productForStaffSchema>;

export const changedSchema = z.object({ id: idSchema }).meta({ id: 'Changed' });
