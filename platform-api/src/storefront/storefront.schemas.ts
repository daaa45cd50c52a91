import { z } from 'zod';

const shelf = z.object({
  type: z.literal('shelf'),
  title: z.string().min(1).max(60),
  subtitle: z.string().max(120).default(''),
  productSlugs: z.array(z.string().max(120)).min(1).max(24),
});
const hero = z.object({
  type: z.literal('hero'),
  title: z.string().min(1).max(60),
  subtitle: z.string().max(160).default(''),
  imageAssetId: z.uuid().nullable().default(null),
  linkTo: z.string().startsWith('/').max(200).default('/products'),
  linkLabel: z.string().max(30).default('보러 가기'),
});
const banner = z.object({
  type: z.literal('banner'),
  title: z.string().min(1).max(60),
  body: z.string().max(200).default(''),
  imageAssetId: z.uuid().nullable().default(null),
  linkTo: z.string().startsWith('/').max(200).default('/products'),
});
const categories = z.object({
  type: z.literal('categories'),
  title: z.string().max(60).default(''),
  tiles: z
    .array(z.object({ categorySlug: z.string().max(80), imageAssetId: z.uuid().nullable().default(null) }))
    .max(12),
});
const newest = z.object({
  type: z.literal('new'),
  title: z.string().max(60),
  count: z.int().min(2).max(24).default(8),
});
const best = z.object({
  type: z.literal('best'),
  title: z.string().max(60),
  count: z.int().min(2).max(24).default(8),
});

/** Theme and home sections of a release, as an owner publishes them. */
export const storefrontContentSchema = z
  .object({
    theme: z.object({
      key: z.enum(['harvest', 'studio']),
      accent: z.string().regex(/^#[0-9a-fA-F]{6}$/),
      logoText: z.string().min(1).max(30),
      tagline: z.string().max(80).default(''),
    }),
    sections: z
      .array(z.discriminatedUnion('type', [hero, shelf, categories, banner, newest, best]))
      .min(1)
      .max(20),
  })
  .meta({ id: 'StorefrontContent' });

/** Theme and home sections of a release. */
export type StorefrontContent = z.infer<typeof storefrontContentSchema>;
