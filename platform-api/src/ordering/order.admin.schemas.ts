import { z } from 'zod';
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

const placeSchema = z.object({ latitude: z.number(), longitude: z.number() });
const plannedLineSchema = z.object({ orderLineId: idSchema, variantId: idSchema, quantity: z.int() });

/** Why these warehouses; the same shape that allocation stores. */
const decisionReasonsSchema = z.object({
  destination: placeSchema.nullable(),
  candidates: z.array(
    placeSchema.extend({
      warehouseId: idSchema,
      warehouseName: z.string(),
      distanceMeters: z.number().nullable(),
      distanceKind: z.enum(['road', 'straight']),
      durationSeconds: z.number().nullable(),
      parcelCostWon: wonSchema,
      unitsCovered: z.int(),
      chosen: z.boolean(),
    }),
  ),
  rules: z.array(
    z.object({
      kind: z.enum(['all-from-one', 'fewest-parcels', 'nearest', 'preferred-order']),
      outcome: z.enum(['decided', 'tied', 'abstained']),
      detail: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.number()),
    }),
  ),
  plan: z.array(z.object({ warehouseId: idSchema, lines: z.array(plannedLineSchema) })),
  note: z.string().nullable(),
});

export const decisionSchema = z
  .object({ stage: z.enum(['provisional', 'final']), decidedAt: z.string(), reasons: decisionReasonsSchema })
  .meta({ id: 'AllocationDecision' });

export const adminOrderSchema = orderSchema
  .extend({
    customerId: idSchema.nullable(),
    allocation: z.enum(['provisional', 'allocated']),
    /** Why these warehouses: the final decision, or the choice at checkout while it is not paid. */
    decision: decisionSchema.nullable(),
  })
  .meta({ id: 'AdminOrder' });

/** An order as staff see it. */
export type AdminOrder = z.infer<typeof adminOrderSchema>;
/** An order in the portal's list. */
export type AdminOrderRow = z.infer<typeof adminOrderRowSchema>;
