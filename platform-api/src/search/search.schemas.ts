import { z } from 'zod';
import { productCardSchema, productFilterShape, type ProductCard } from '../catalog/index.ts';
import { pageQuerySchema, wonSchema } from '../kernel/index.ts';
import { imageSchema } from '../media/index.ts';

export const QUESTION_LENGTH_MAX = 100;

const questionSchema = z.string().trim().min(1).max(QUESTION_LENGTH_MAX);

export const searchQuerySchema = pageQuerySchema.extend({
  ...productFilterShape,
  q: questionSchema,
  /** `popular`, the order that shop pages begin with, means here: what fits best first, then what is bought most. */
  sort: z.enum(['popular', 'new', 'price-asc', 'price-desc', 'rating']).default('popular'),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const searchPageSchema = z
  .object({
    items: z.array(productCardSchema),
    nextCursor: z.string().nullable(),
    total: z.int(),
    query: z.string(),
    /** What was searched for instead, when nothing was found as it was typed: rkawk → 감자. */
    correctedQuery: z.string().nullable(),
  })
  .meta({ id: 'SearchPage' });

/** A page of hits. */
export interface SearchPage {
  readonly items: ProductCard[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly query: string;
  readonly correctedQuery: string | null;
}

export const suggestionsQuerySchema = z.object({ q: questionSchema });

export const suggestionsSchema = z
  .object({
    products: z.array(
      z.object({ slug: z.string(), name: z.string(), image: imageSchema.nullable(), priceWon: wonSchema }),
    ),
    categories: z.array(z.object({ slug: z.string(), name: z.string() })),
    terms: z.array(z.string()),
  })
  .meta({ id: 'SearchSuggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;
