/** The front door of ordering. */
export { deliveryPromise } from './delivery-promise.rules.ts';
export { lockOrder, orderUnderLock, type LockedOrder } from './order.locks.ts';
export { OrderMails } from './order-mails.ts';
export { OrderTimeline, type TimelineType } from './order-timeline.ts';
export { OrderReader } from './order.reader.ts';
export { OrderViewParts, type ReviewableLines, type ShipmentsOfOrders } from './order-view.parts.ts';
export {
  addressSchema,
  orderSchema,
  shipmentViewSchema,
  type DeliveryAddress,
  type OrderView,
  type ShipmentView,
} from './order.schemas.ts';
export { recordShipped } from './order.progress.ts';
export { orderAllocated, orderCancelled, type OrderPayload } from './ordering.events.ts';
export { OrderingModule } from './ordering.module.ts';
export { salesByDay } from './order.queries.ts';
