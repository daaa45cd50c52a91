import { z } from 'zod';
import { OPENING_KEYS } from './opening.rules.ts';

/** One thing that an owner does from a new shop to an open one. */
export const openingItemSchema = z
  .object({
    key: z.enum(OPENING_KEYS),
    done: z.boolean(),
    /** The shop cannot open before it is done; the rest is advice. */
    required: z.boolean(),
  })
  .meta({ id: 'OpeningItem' });

export const shopStatusSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    status: z.enum(['preparing', 'open', 'suspended']),
    /** Where shoppers find it. A change of the status reaches them within five seconds. */
    url: z.url(),
    /** True while the shop is in preparation and nothing is missing. */
    canOpen: z.boolean(),
    /** What keeps it from opening: keys of the checklist. */
    missing: z.array(z.enum(OPENING_KEYS)),
    /** When it was first opened; a shop in preparation that has one was closed by its owner for a while. */
    openedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ShopStatus' });
export type ShopStatus = z.infer<typeof shopStatusSchema>;
