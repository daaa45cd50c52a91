import { z } from 'zod';
import { idSchema, pageQuerySchema, wonSchema } from '../kernel/index.ts';
import { imageSchema } from '../media/index.ts';
import { paymentRequestSchema } from '../payments/index.ts';

const phone = z
  .string()
  .transform((value) => value.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^0\d{8,11}$/, '전화번호를 숫자로 적어 주세요. 예: 01012345678'));
const personName = z.string().trim().min(1).max(50);
const zoneCode = z.string().regex(/^\d{5}$/, '우편번호 다섯 자리를 적어 주세요.');

export const contactSchema = z
  .object({ name: personName, phone, email: z.email().max(190).nullable().default(null) })
  .meta({ id: 'Contact' });

export const addressSchema = z
  .object({
    recipient: personName,
    phone,
    zoneCode,
    roadAddress: z.string().trim().min(4).max(200),
    detail: z.string().trim().max(100).default(''),
    message: z.string().trim().max(100).nullable().default(null),
    doorCode: z.string().trim().max(30).nullable().default(null),
  })
  .meta({ id: 'DeliveryAddress' });

/** Where a parcel goes; the private part of it is sealed when stored. */
export type DeliveryAddress = z.infer<typeof addressSchema>;

export const placeOrderSchema = z
  .object({
    contact: contactSchema,
    address: addressSchema,
    /** What the shopper was shown; the server's own total must equal it. */
    expectedTotalWon: wonSchema,
    agreements: z.object({ terms: z.literal(true), privacy: z.literal(true) }),
  })
  .meta({ id: 'PlaceOrder' });

/** A checkout as the browser sends it. Prices and amounts in it are never used, only compared. */
export type PlaceOrder = z.infer<typeof placeOrderSchema>;

export const quoteRequestSchema = z
  .object({ address: z.object({ zoneCode, roadAddress: z.string().trim().min(4).max(200) }).optional() })
  .meta({ id: 'QuoteRequest' });

export const quoteSchema = z
  .object({
    lines: z.array(
      z.object({ lineId: idSchema, variantId: idSchema, quantity: z.int(), lineTotalWon: wonSchema }),
    ),
    itemsTotalWon: wonSchema,
    discountWon: wonSchema,
    shippingFeeWon: wonSchema,
    taxFreeWon: wonSchema,
    vatWon: wonSchema,
    totalWon: wonSchema,
    parcels: z.array(
      z.object({
        warehouseName: z.string(),
        lines: z.array(z.object({ variantId: idSchema, quantity: z.int() })),
        expectedOn: z.string(),
      }),
    ),
  })
  .meta({ id: 'Quote' });

export const peopleStates = [
  'pending-payment',
  'paid',
  'preparing',
  'shipping',
  'delivered',
  'completed',
  'cancelling',
  'cancelled',
  'expired',
] as const;

export const shipmentViewSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    state: z.enum(['ready', 'picking', 'packed', 'shipped', 'delivered', 'cancelled']),
    warehouseName: z.string(),
    carrier: z
      .enum(['CJ', 'HANJIN', 'LOTTE', 'LOGEN', 'EPOST', 'KDEXP', 'DAESIN', 'CU', 'GS', 'DIRECT'])
      .nullable(),
    carrierName: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    lines: z.array(z.object({ orderLineId: idSchema, quantity: z.int() })),
    events: z.array(z.object({ at: z.string(), label: z.string(), place: z.string().nullable() })),
    expectedOn: z.string().nullable(),
    shippedAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    /** The customer said so, or time did: no more returns by change of mind. */
    confirmed: z.boolean(),
  })
  .meta({ id: 'Shipment' });

/** One parcel as people see it. */
export type ShipmentView = z.infer<typeof shipmentViewSchema>;

export const orderLineSchema = z
  .object({
    id: idSchema,
    variantId: idSchema,
    sku: z.string(),
    productSlug: z.string(),
    productName: z.string(),
    optionLabel: z.string(),
    image: imageSchema.nullable(),
    unitPriceWon: wonSchema,
    listPriceWon: wonSchema.nullable(),
    quantity: z.int(),
    quantityCancelled: z.int(),
    quantityShipped: z.int(),
    lineTotalWon: wonSchema,
    reviewable: z.boolean(),
  })
  .meta({ id: 'OrderLine' });

export const timelineEntrySchema = z
  .object({
    at: z.string(),
    type: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    actor: z.string(),
  })
  .meta({ id: 'TimelineEntry' });

export const paymentFactsSchema = z
  .object({
    state: z.string(),
    method: z.string().nullable(),
    receiptUrl: z.string().nullable(),
    cancelledWon: wonSchema,
    paidAt: z.string().nullable(),
  })
  .meta({ id: 'PaymentFacts' });

export const orderSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    state: z.enum(peopleStates),
    placedAt: z.string(),
    paidAt: z.string().nullable(),
    lines: z.array(orderLineSchema),
    itemsTotalWon: wonSchema,
    discountWon: wonSchema,
    shippingFeeWon: wonSchema,
    totalWon: wonSchema,
    taxFreeWon: wonSchema,
    vatWon: wonSchema,
    address: addressSchema,
    contact: contactSchema,
    shipments: z.array(shipmentViewSchema),
    timeline: z.array(timelineEntrySchema),
    payment: paymentFactsSchema.nullable(),
    cancellable: z.boolean(),
    cancelReason: z.string().nullable(),
    holdExpiresAt: z.string().nullable(),
  })
  .meta({ id: 'Order' });

/** An order with everything a person may see of it. */
export type OrderView = z.infer<typeof orderSchema>;

export const placedOrderSchema = z
  .object({ order: orderSchema, payment: paymentRequestSchema })
  .meta({ id: 'PlacedOrder' });

export const orderSummarySchema = z
  .object({
    id: idSchema,
    number: z.string(),
    state: z.enum(peopleStates),
    placedAt: z.string(),
    totalWon: wonSchema,
    itemCount: z.int(),
    firstLine: z
      .object({ productName: z.string(), optionLabel: z.string(), image: imageSchema.nullable() })
      .nullable(),
    lineCount: z.int(),
  })
  .meta({ id: 'OrderSummary' });

/** An order in a list. */
export type OrderSummary = z.infer<typeof orderSummarySchema>;

export const orderPageSchema = z
  .object({ items: z.array(orderSummarySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'OrderPage' });

export const orderListQuerySchema = pageQuerySchema.pick({ cursor: true, limit: true });

export const cancelOrderSchema = z
  .object({ reason: z.string().trim().min(1).max(200) })
  .meta({ id: 'CancelOrder' });

export const confirmPaymentSchema = z
  .object({
    paymentKey: z.string().min(1).max(200),
    orderId: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/),
    amount: wonSchema,
  })
  .meta({ id: 'ConfirmPayment' });

export const confirmResultSchema = z
  .object({
    state: z.enum(['paid', 'pending', 'failed', 'in-progress']),
    orderId: idSchema,
    orderNumber: z.string(),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'ConfirmResult' });
