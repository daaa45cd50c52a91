import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

/** A parcel arrived: its customer may write reviews. Handled by reviews. */
export const shipmentDelivered = defineJob({
  name: 'shipment.delivered',
  schema: z.object({
    shipmentId: idSchema,
    customerId: idSchema.nullable(),
    lines: z.array(z.object({ orderLineId: idSchema, productId: idSchema, optionLabel: z.string() })),
  }),
});
