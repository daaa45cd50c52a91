import { defineEntity, p } from '@mikro-orm/core';
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
import { Payment } from './payment.entity.ts';

export type CancelState = 'requested' | 'unknown' | 'done' | 'refused';

/** One row is one refund of a payment, asked of Toss under its own key until its outcome is known. */
export const PaymentCancel = defineEntity({
  name: 'PaymentCancel',
  tableName: 'payment_cancel',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    payment: () => p.manyToOne(Payment).ref().joinColumns('tenant_id', 'payment_id').deleteRule('restrict'),
    amountWon: won(),
    taxFreeWon: won().default(0),
    /** What was still refundable when it was asked, sent to Toss as an optimistic lock. */
    refundableWon: won(),
    reason: text(200),
    state: oneOf<CancelState>(),
    idempotencyKey: code(120),
    transactionKey: code(64).nullable(),
    failureCode: code(80).nullable(),
    failureMessage: text(510).nullable(),
    checkAt: instant().nullable(),
    checks: integer().default(0),
    createdAt: instant(),
    doneAt: instant().nullable(),
  },
  uniques: [{ name: 'uq_payment_cancel_key', properties: ['tenantId', 'idempotencyKey'] }],
  indexes: [{ name: 'ix_payment_cancel_check', properties: ['state', 'checkAt'] }],
  filters: tenantFilter,
});
