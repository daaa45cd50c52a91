import { z } from 'zod';
import { idSchema, pageQuerySchema, wonSchema } from '../kernel/index.ts';
import { imageSchema } from '../media/index.ts';

export const taxKindSchema = z.enum(['taxable', 'tax-free']);

export const productCardSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    brand: z.string().nullable(),
    image: imageSchema.nullable(),
    priceWon: wonSchema,
    listPriceWon: wonSchema.nullable(),
    discountPercent: z.int().nullable(),
    soldOut: z.boolean(),
    rating: z.number().nullable(),
    reviewCount: z.int(),
    taxKind: taxKindSchema,
    badges: z.array(z.string()),
  })
  .meta({ id: 'ProductCard' });

/** A product as lists show it. */
export type ProductCard = z.infer<typeof productCardSchema>;

export const productPageSchema = z
  .object({ items: z.array(productCardSchema), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'ProductPage' });

export type ProductPage = z.infer<typeof productPageSchema>;

/** `true` or `false` in an address; anything else is refused instead of being read as true. */
export const booleanQuery = z.stringbool({ truthy: ['true'], falsy: ['false'] }).meta({ type: 'boolean' });

/** The filters that product lists and search share. */
export const productFilterShape = {
  category: z.string().max(80).optional(),
  minPrice: z.coerce.number().pipe(wonSchema).optional(),
  maxPrice: z.coerce.number().pipe(wonSchema).optional(),
  onSale: booleanQuery.optional(),
  inStock: booleanQuery.optional(),
};

export const productSorts = ['popular', 'new', 'price-asc', 'price-desc', 'rating'] as const;

export const productQuerySchema = pageQuerySchema.extend({
  ...productFilterShape,
  sort: z.enum(productSorts).default('popular'),
});

export type ProductQuery = z.infer<typeof productQuerySchema>;

export const productVariantSchema = z
  .object({
    id: idSchema,
    sku: z.string(),
    name: z.string(),
    optionValueIds: z.array(idSchema),
    priceWon: wonSchema,
    listPriceWon: wonSchema.nullable(),
    sellable: z.int(),
    soldOut: z.boolean(),
  })
  .meta({ id: 'ProductVariant' });

export const optionViewSchema = z.object({
  name: z.string(),
  values: z.array(z.object({ id: idSchema, label: z.string() })),
});

export const noticeRowSchema = z.object({
  label: z.string().trim().min(1).max(60),
  value: z.string().trim().max(500),
});

export const productSchema = productCardSchema
  .extend({
    description: z.array(z.string()),
    images: z.array(imageSchema),
    options: z.array(optionViewSchema),
    variants: z.array(productVariantSchema),
    categories: z.array(z.object({ slug: z.string(), name: z.string() })),
    notice: z.array(noticeRowSchema),
    delivery: z
      .object({ warehouseName: z.string(), expectedOn: z.iso.date(), cutOffAt: z.iso.datetime() })
      .nullable(),
    ratingCounts: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  })
  .meta({ id: 'Product' });

/** A product as its page shows it. */
export type ProductView = z.infer<typeof productSchema>;
