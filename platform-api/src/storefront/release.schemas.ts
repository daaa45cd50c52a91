import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import { storefrontContentSchema } from './storefront.schemas.ts';

export const releaseSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    themeKey: z.string(),
    note: z.string(),
    live: z.boolean(),
    publishedBy: z.string(),
    publishedAt: z.iso.datetime(),
    content: storefrontContentSchema,
  })
  .meta({ id: 'StorefrontRelease' });

export type ReleaseView = z.infer<typeof releaseSchema>;

export const releasePageSchema = z
  .object({ items: z.array(releaseSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'StorefrontReleasePage' });

export const publishSchema = z
  .object({
    /** A new look. */
    content: storefrontContentSchema.optional(),
    /** Or an earlier release, which is published again under a new version. */
    releaseId: idSchema.optional(),
    note: z.string().trim().max(120).default(''),
  })
  .meta({ id: 'PublishStorefront' });

export type PublishInput = z.infer<typeof publishSchema>;

export const publishedSchema = z.object({ id: idSchema, version: z.int() }).meta({ id: 'PublishedRelease' });

export type Published = z.infer<typeof publishedSchema>;
