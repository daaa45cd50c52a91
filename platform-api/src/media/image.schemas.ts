import { z } from 'zod';

/** A picture as a page shows it: `url` is the middle width, `srcset` names all widths. */
export const imageSchema = z
  .object({
    url: z.string(),
    srcset: z.string(),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
  })
  .meta({ id: 'Image' });

export type ImageView = z.infer<typeof imageSchema>;

/** A picture that can be chosen by its id, for staff. */
export const chosenImageSchema = imageSchema.extend({ id: z.uuid() }).meta({ id: 'ChosenImage' });

export type ChosenImageView = z.infer<typeof chosenImageSchema>;

/** A picture that was just uploaded. */
export const mediaAssetSchema = chosenImageSchema.omit({ alt: true }).meta({ id: 'MediaAsset' });

export type MediaAssetView = z.infer<typeof mediaAssetSchema>;
