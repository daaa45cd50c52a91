import type { RaRecord } from 'react-admin';
import type { ResourceSource } from '../providers/resource-source.ts';
import { customerSource } from './customers/customer.source.ts';
import { orderSource } from './orders/order.source.ts';
import { productSource } from './products/product.source.ts';
import { reviewSource } from './reviews/review.source.ts';
import { shipmentSource } from './shipments/shipment.source.ts';
import { staffSource } from './staff/staff.source.ts';
import { warehouseSource } from './warehouses/warehouse.source.ts';

/** How each resource talks to the server. */
export const sources: Record<string, ResourceSource<RaRecord>> = {
  orders: orderSource,
  shipments: shipmentSource,
  customers: customerSource,
  reviews: reviewSource,
  products: productSource,
  warehouses: warehouseSource,
  staff: staffSource,
};
