import { z } from 'zod';

export const fulfilmentSettingsSchema = z
  .object({
    /** Days after sending on which a parcel that nobody scanned as delivered counts as delivered. */
    deliveredAfterDays: z.int().min(1).max(60),
    /** Which service is asked where a parcel is. */
    tracker: z.enum(['sweettracker', 'delivery-tracker']),
  })
  .meta({ id: 'FulfilmentSettings' });

/** How a shop follows its parcels. */
export type FulfilmentSettingsView = z.infer<typeof fulfilmentSettingsSchema>;
