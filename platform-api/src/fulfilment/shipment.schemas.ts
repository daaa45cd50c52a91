import { z } from 'zod';
import { idSchema, pageQuerySchema } from '../kernel/index.ts';
import { imageSchema } from '../media/index.ts';
import { addressSchema, shipmentViewSchema } from '../ordering/index.ts';

const stateSchema = z.enum(['ready', 'picking', 'packed', 'shipped', 'delivered', 'cancelled']);
const carrierSchema = z.enum([
  'CJ',
  'HANJIN',
  'LOTTE',
  'LOGEN',
  'EPOST',
  'KDEXP',
  'DAESIN',
  'CU',
  'GS',
  'DIRECT',
]);

export const shipmentListQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(40).optional(),
  state: stateSchema.optional(),
  warehouseId: idSchema.optional(),
});

export const adminShipmentRowSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    state: stateSchema,
    orderId: idSchema,
    orderNumber: z.string(),
    warehouseId: idSchema,
    warehouseName: z.string(),
    recipient: z.string(),
    itemSummary: z.string(),
    quantity: z.int(),
    carrier: carrierSchema.nullable(),
    trackingNumber: z.string().nullable(),
    createdAt: z.string(),
    expectedOn: z.string().nullable(),
  })
  .meta({ id: 'AdminShipmentRow' });
export type AdminShipmentRow = z.infer<typeof adminShipmentRowSchema>;

export const adminShipmentPageSchema = z
  .object({ items: z.array(adminShipmentRowSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'AdminShipmentPage' });

export const adminShipmentSchema = shipmentViewSchema
  .extend({
    orderId: idSchema,
    orderNumber: z.string(),
    warehouseId: idSchema,
    address: addressSchema,
    lines: z.array(
      z.object({
        orderLineId: idSchema,
        reservationId: idSchema,
        productName: z.string(),
        optionLabel: z.string(),
        sku: z.string(),
        image: imageSchema.nullable(),
        quantity: z.int(),
        picked: z.int(),
      }),
    ),
    events: z.array(
      z.object({ at: z.string(), label: z.string(), place: z.string().nullable(), actor: z.string() }),
    ),
    createdAt: z.string(),
    pickedAt: z.string().nullable(),
    packedAt: z.string().nullable(),
    deliveredBy: z.enum(['tracking', 'staff', 'customer', 'time-limit']).nullable(),
    deliveredReason: z.string().nullable(),
  })
  .meta({ id: 'AdminShipment' });
/** A parcel as staff see it. */
export type AdminShipment = z.infer<typeof adminShipmentSchema>;

export const pickListSchema = z
  .object({
    shipmentId: idSchema,
    items: z.array(
      z.object({
        reservationId: idSchema,
        variantId: idSchema,
        sku: z.string(),
        productName: z.string(),
        optionLabel: z.string(),
        image: imageSchema.nullable(),
        binId: idSchema,
        binCode: z.string(),
        lotCode: z.string(),
        expiresOn: z.string().nullable(),
        quantity: z.int(),
        picked: z.int(),
      }),
    ),
  })
  .meta({ id: 'PickList' });
/** What a picker takes from where, in walking order. */
export type PickListView = z.infer<typeof pickListSchema>;

export const shipSchema = z
  .object({
    carrier: carrierSchema,
    trackingNumber: z
      .string()
      .max(40)
      .transform((value) => value.replace(/[\s-]/g, '')),
  })
  .meta({ id: 'ShipShipment' });
export type ShipBody = z.infer<typeof shipSchema>;

export const deliverSchema = z
  .object({ reason: z.string().trim().min(2).max(200) })
  .meta({ id: 'DeliverShipment' });
