import { defineEntity } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  integer,
  oneOf,
  tenantFilter,
  tenantKey,
  text,
  won,
} from '../database/columns.ts';

export type PaymentState = 'open' | 'paid' | 'cancelled' | 'abandoned';

/**
 * One row is what is to be paid for one reference (payments knows an amount and a reference, never an order). Its
 * attempts are the tries to pay it; at most one of them is ever approved.
 */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    reference: code(64),
    orderName: text(100),
    amountWon: won(),
    taxFreeWon: won().default(0),
    cancelledWon: won().default(0),
    customerKey: code(50),
    state: oneOf<PaymentState>(),
    attemptCount: integer().default(0),
    createdAt: instant(),
    paidAt: instant().nullable(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_payment_reference', properties: ['tenantId', 'reference'] }],
  checks: [
    { name: 'ck_payment_amount', expression: 'amount_won >= 0' },
    { name: 'ck_payment_cancelled', expression: 'cancelled_won >= 0 and cancelled_won <= amount_won' },
  ],
  filters: tenantFilter,
});
