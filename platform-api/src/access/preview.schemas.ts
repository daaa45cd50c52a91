import { z } from 'zod';

/** An address that shows a shop in preparation to whoever opens it within a minute. */
export const previewLinkSchema = z
  .object({ url: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: 'PreviewLink' });

export type PreviewLink = z.infer<typeof previewLinkSchema>;
