import { defineEntity, p } from '@mikro-orm/core';
import {
  code,
  idKey,
  instant,
  integer,
  oneOf,
  sealed,
  tenantFilter,
  tenantKey,
  text,
  won,
} from '../database/columns.ts';
import { Payment } from './payment.entity.ts';

export type AttemptState =
  'open' | 'confirming' | 'unknown' | 'approved' | 'refused' | 'cancelled' | 'abandoned';

/**
 * One row is one try to pay, moved by compare-and-set. The first payment key that wins it is stored and is the only
 * one ever confirmed.
 */
export const PaymentAttempt = defineEntity({
  name: 'PaymentAttempt',
  tableName: 'payment_attempt',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    payment: () => p.manyToOne(Payment).ref().joinColumns('tenant_id', 'payment_id').deleteRule('restrict'),
    /** The order id that Toss sees; a new one only after an approved-then-cancelled payment. */
    tossOrderId: code(64),
    number: integer(),
    state: oneOf<AttemptState>(),
    amountWon: won(),
    paymentKey: code(200).nullable(),
    idempotencyKey: code(120),
    /** Toss's `secret` of this payment, compared with webhooks. */
    secretSealed: sealed().nullable(),
    method: text(40).nullable(),
    receiptUrl: code(500).nullable(),
    failureCode: code(80).nullable(),
    failureMessage: text(510).nullable(),
    confirmingSince: instant().nullable(),
    /** When a resolver asks Toss next about an attempt whose outcome is unknown. */
    checkAt: instant().nullable(),
    checks: integer().default(0),
    approvedAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [
    { name: 'uq_payment_attempt_number', properties: ['tenantId', 'payment', 'number'] },
    { name: 'uq_payment_attempt_key', properties: ['tenantId', 'idempotencyKey'] },
  ],
  indexes: [
    { name: 'ix_payment_attempt_order', properties: ['tenantId', 'tossOrderId'] },
    { name: 'ix_payment_attempt_check', properties: ['state', 'checkAt'] },
  ],
  filters: tenantFilter,
});
