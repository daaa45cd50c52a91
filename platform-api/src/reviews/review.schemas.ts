import { z } from 'zod';
import { booleanQuery } from '../catalog/index.ts';
import { idSchema, pageQuerySchema } from '../kernel/index.ts';

export const reviewSchema = z
  .object({
    id: idSchema,
    /** Masked: 홍*동. */
    author: z.string(),
    rating: z.int().min(1).max(5),
    body: z.string(),
    createdAt: z.iso.datetime(),
    optionLabel: z.string(),
  })
  .meta({ id: 'Review' });

export type ReviewView = z.infer<typeof reviewSchema>;

export const reviewPageSchema = z
  .object({
    items: z.array(reviewSchema),
    nextCursor: z.string().nullable(),
    total: z.int(),
    ratingCounts: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  })
  .meta({ id: 'ReviewPage' });

export type ReviewPage = z.infer<typeof reviewPageSchema>;

export const reviewInputSchema = z
  .object({
    orderLineId: idSchema,
    rating: z.int().min(1).max(5),
    body: z.string().trim().min(5).max(2_000),
  })
  .meta({ id: 'ReviewInput' });

export type ReviewInput = z.infer<typeof reviewInputSchema>;

export const reviewForStaffSchema = reviewSchema
  .extend({
    productId: idSchema,
    productName: z.string(),
    hiddenAt: z.iso.datetime().nullable(),
    hiddenWhy: z.string().nullable(),
  })
  .meta({ id: 'ReviewForStaff' });

export type ReviewForStaff = z.infer<typeof reviewForStaffSchema>;

export const reviewForStaffPageSchema = z
  .object({ items: z.array(reviewForStaffSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ReviewForStaffPage' });

export const reviewQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(100).optional(),
  hidden: booleanQuery.optional(),
  productId: idSchema.optional(),
});

export type ReviewQuery = z.infer<typeof reviewQuerySchema>;

export const hideSchema = z.object({ reason: z.string().trim().min(1).max(200) }).meta({ id: 'HideReview' });

export const reviewChangedSchema = z.object({ id: idSchema }).meta({ id: 'ReviewChanged' });
