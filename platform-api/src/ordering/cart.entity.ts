import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, tenantFilter, tenantKey, uuid } from '../database/columns.ts';

/** One row is one cart: a guest's (found by the hash of the secret in a cookie) or a customer's. */
export const Cart = defineEntity({
  name: 'Cart',
  tableName: 'cart',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    secretHash: code(64).nullable(),
    customerId: uuid().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [
    { name: 'uq_cart_secret', properties: ['tenantId', 'secretHash'] },
    { name: 'uq_cart_customer', properties: ['tenantId', 'customerId'] },
  ],
  filters: tenantFilter,
});
