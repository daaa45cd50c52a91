import { defineEntity } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  oneOf,
  sealed,
  tenantFilter,
  tenantKey,
  text,
  uuid,
  won,
} from '../database/columns.ts';

/** Money and cancellation only; how far the goods are is told by the quantities of lines and by shipments. */
export type OrderState = 'pending-payment' | 'paid' | 'cancelling' | 'cancelled' | 'expired';
/** Whether warehouses were decided: provisional at checkout, `allocated` after payment. */
export type AllocationState = 'provisional' | 'allocated';

/** One row is one order: what was bought, for how much, to where. Personal data is sealed. */
export const Order = defineEntity({
  name: 'Order',
  tableName: 'shop_order',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    /** The number people read: `20261123-7K2M9QX`; unguessable, unique in the shop. */
    number: code(24),
    state: oneOf<OrderState>(),
    allocation: oneOf<AllocationState>(),
    customerId: uuid().nullable(),
    guestHash: code(64).nullable(),
    itemsTotalWon: won(),
    discountWon: won().default(0),
    shippingFeeWon: won(),
    totalWon: won(),
    taxFreeWon: won(),
    vatWon: won(),
    contactNameSealed: sealed(),
    contactPhoneSealed: sealed(),
    contactPhoneHash: code(64),
    contactEmailSealed: sealed().nullable(),
    zoneCode: code(5),
    /** Road address without the detail, which is sealed. */
    roadAddress: text(200),
    addressSealed: sealed(),
    holdExpiresAt: instant().nullable(),
    placedAt: instant(),
    paidAt: instant().nullable(),
    cancelledAt: instant().nullable(),
    cancelReason: text(200).nullable(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_shop_order_number', properties: ['tenantId', 'number'] }],
  indexes: [
    { name: 'ix_shop_order_customer', properties: ['tenantId', 'customerId', 'placedAt'] },
    { name: 'ix_shop_order_guest', properties: ['tenantId', 'guestHash', 'placedAt'] },
    { name: 'ix_shop_order_placed', properties: ['tenantId', 'placedAt', 'id'] },
    { name: 'ix_shop_order_state', properties: ['tenantId', 'state', 'placedAt'] },
    { name: 'ix_shop_order_phone', properties: ['tenantId', 'contactPhoneHash'] },
    { name: 'ix_shop_order_hold', properties: ['state', 'holdExpiresAt'] },
  ],
  checks: [
    {
      name: 'ck_shop_order_total',
      expression: 'total_won = items_total_won - discount_won + shipping_fee_won',
    },
  ],
  filters: tenantFilter,
});
