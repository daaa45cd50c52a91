/** The front door of fulfilment. */
export { shipmentDelivered } from './fulfilment.events.ts';
export { FulfilmentModule } from './fulfilment.module.ts';
export { NewShopFulfilment } from './new-shop.fulfilment.ts';
