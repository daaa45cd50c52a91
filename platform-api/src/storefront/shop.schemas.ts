import { z } from 'zod';
import { productCardSchema } from '../catalog/index.ts';
import { wonSchema } from '../kernel/index.ts';
import { imageSchema } from '../media/index.ts';

const linked = { title: z.string(), image: imageSchema.nullable(), linkTo: z.string() };
const products = z.array(productCardSchema);

/** A part of the front page with all that it shows: pictures and products are resolved. */
export const sectionSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('hero'), ...linked, subtitle: z.string(), linkLabel: z.string() }),
    z.object({ type: z.literal('banner'), ...linked, body: z.string() }),
    z.object({ type: z.literal('shelf'), title: z.string(), subtitle: z.string(), products }),
    z.object({ type: z.literal('new'), title: z.string(), products }),
    z.object({ type: z.literal('best'), title: z.string(), products }),
    z.object({
      type: z.literal('categories'),
      title: z.string(),
      tiles: z.array(z.object({ slug: z.string(), name: z.string(), image: imageSchema.nullable() })),
    }),
  ])
  .meta({ id: 'StorefrontSection' });

export type SectionView = z.infer<typeof sectionSchema>;

export const legalSchema = z
  .object({
    companyName: z.string(),
    representative: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
    businessNumber: z.string(),
    mailOrderNumber: z.string(),
    privacyOfficer: z.string(),
    hosting: z.string(),
  })
  .meta({ id: 'ShopLegal' });

export const policySchema = z
  .object({
    key: z.enum(['terms', 'privacy', 'delivery', 'returns']),
    title: z.string().trim().min(1).max(60),
    paragraphs: z.array(z.string().trim().min(1).max(5_000)).max(100),
  })
  .meta({ id: 'ShopPolicy' });

/** Strangers get the same shape of a shop that is not open, without its goods, legal data and payment key. */
export const shopSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    status: z.enum(['preparing', 'open', 'suspended']),
    /** The caller sees a shop that strangers do not see yet, and cannot order. */
    isPreview: z.boolean(),
    /** In preparation again after it was open: its owner closed it for a while. */
    isPaused: z.boolean(),
    theme: z.object({
      key: z.enum(['harvest', 'studio']),
      accent: z.string(),
      logoText: z.string(),
      tagline: z.string(),
      /** Single design tokens that the release overrides, by name. */
      tokens: z.record(z.string(), z.string()),
    }),
    sections: z.array(sectionSchema),
    legal: legalSchema,
    policies: z.array(z.object({ key: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
    shipping: z.object({ feeWon: wonSchema, freeFromWon: wonSchema.nullable() }),
    payment: z.object({ clientKey: z.string(), sdkUrl: z.string() }),
    /** 0 while nothing was published. */
    releaseVersion: z.int(),
    catalogVersion: z.int(),
  })
  .meta({ id: 'Shop' });

export type ShopView = z.infer<typeof shopSchema>;
