import type { ResourceProps } from 'react-admin';
import { customers } from './customers/index.ts';
import { orders } from './orders/index.ts';
import { products } from './products/index.ts';
import { reviews } from './reviews/index.ts';
import { shipments } from './shipments/index.ts';
import { staff } from './staff/index.ts';
import { warehouses } from './warehouses/index.ts';

/** The lists of the portal and the pages behind their rows. */
export const resources: ResourceProps[] = [
  orders,
  shipments,
  customers,
  reviews,
  products,
  warehouses,
  staff,
];
