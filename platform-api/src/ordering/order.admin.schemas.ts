import { z } from 'zod';
import { decisionReasonsSchema } from '../allocation/index.ts';
import { idSchema, pageQuerySchema, wonSchema } from '../kernel/index.ts';
import { orderSchema, peopleStates } from './order.schemas.ts';

export const adminOrderListQuerySchema = pageQuerySchema.extend({
  /** The beginning of an order number, or a whole telephone number. */
  q: z.string().trim().max(40).optional(),
  state: z.enum(['pending-payment', 'paid', 'cancelling', 'cancelled', 'expired']).optional(),
  customerId: idSchema.optional(),
});

export const adminOrderRowSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    state: z.enum(peopleStates),
    placedAt: z.string(),
    paidAt: z.string().nullable(),
    totalWon: wonSchema,
    itemCount: z.int(),
    title: z.string(),
    /** Masked: 홍*동. */
    customerName: z.string(),
    warehouseNames: z.array(z.string()),
  })
  .meta({ id: 'AdminOrderRow' });

export const adminOrderPageSchema = z
  .object({ items: z.array(adminOrderRowSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'AdminOrderPage' });

export const decisionSchema = z
  .object({ stage: z.enum(['provisional', 'final']), decidedAt: z.string(), reasons: decisionReasonsSchema })
  .meta({ id: 'AllocationDecision' });

export const adminOrderSchema = orderSchema
  .extend({
    customerId: idSchema.nullable(),
    allocation: z.enum(['provisional', 'allocated']),
    /** Why these warehouses: the choice at checkout, and the final one once it is paid. */
    decisions: z.array(decisionSchema),
    destination: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  })
  .meta({ id: 'AdminOrder' });

/** An order as staff see it. */
export type AdminOrder = z.infer<typeof adminOrderSchema>;
/** An order in the portal's list. */
export type AdminOrderRow = z.infer<typeof adminOrderRowSchema>;
