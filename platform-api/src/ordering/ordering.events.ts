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
