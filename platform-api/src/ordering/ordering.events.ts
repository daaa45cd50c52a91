import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';
import { idSchema } from '../kernel/index.ts';

const orderPayload = z.object({ orderId: idSchema });

/** An order was paid: decide by road distance which warehouses send it. Handled by ordering itself. */
export const orderPaid = defineJob({ name: 'order.paid', schema: orderPayload });

/** It is decided where an order is sent from: make its parcels. Handled by fulfilment. */
export const orderAllocated = defineJob({ name: 'order.allocated', schema: orderPayload });

/** A paid order was cancelled: its parcels must not leave. Handled by fulfilment. */
export const orderCancelled = defineJob({ name: 'order.cancelled', schema: orderPayload });

/** What an order event job carries. */
export type OrderPayload = z.infer<typeof orderPayload>;

const orderNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['order-paid', 'order-cancelled']) }),
  z.object({
    kind: z.literal('shipment-sent'),
    shipmentId: idSchema,
    /** The carrier's name as people know it. */
    carrier: z.string(),
    trackingNumber: z.string(),
  }),
]);

/** The buyer is to be written to. Handled by ordering itself. */
export const orderMailDue = defineJob({
  name: 'order.mail-due',
  schema: z.object({ orderId: idSchema, news: orderNews }),
});

/** What a mail about an order tells. */
export type OrderNews = z.infer<typeof orderNews>;
/** What the mail job carries. */
export interface OrderMailPayload {
  readonly orderId: string;
  readonly news: OrderNews;
}
