import { isoInstant, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

const ATTEMPT_COLUMNS = [
  'attempt.id',
  'attempt.payment_id',
  'attempt.toss_order_id',
  'attempt.number',
  'attempt.state',
  'attempt.amount_won',
  'attempt.payment_key',
  'attempt.idempotency_key',
  'attempt.failure_code',
  'attempt.failure_message',
  'attempt.checks',
  'attempt.created_at',
  'payment.reference',
  'payment.state as payment_state',
] as const;

function attempts(db: Db, tenant: TenantId) {
  return db
    .selectFrom('payment_attempt as attempt')
    .innerJoin('payment', (join) =>
      join
        .onRef('payment.tenant_id', '=', 'attempt.tenant_id')
        .onRef('payment.id', '=', 'attempt.payment_id'),
    )
    .select(ATTEMPT_COLUMNS)
    .where('attempt.tenant_id', '=', tenant);
}

/** The newest attempt under a Toss order id. */
export async function findAttempt(db: Db, tenant: TenantId, tossOrderId: string) {
  return await attempts(db, tenant)
    .where('attempt.toss_order_id', '=', tossOrderId)
    .orderBy('attempt.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function findAttemptById(db: Db, tenant: TenantId, id: string) {
  return await attempts(db, tenant).where('attempt.id', '=', id).executeTakeFirst();
}

/** The newest attempt to pay for a reference. */
export async function findNewestAttempt(db: Db, tenant: TenantId, reference: string) {
  return await attempts(db, tenant)
    .where('payment.reference', '=', reference)
    .orderBy('attempt.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether some attempt of a payment holds money under this payment key, or may hold it in a moment. */
export async function isKeyKept(
  db: Db,
  tenant: TenantId,
  paymentId: string,
  paymentKey: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('payment_attempt')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('payment_id', '=', paymentId)
    .where('payment_key', '=', paymentKey)
    .where('state', 'in', ['confirming', 'unknown', 'approved'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** An attempt with the reference of its payment. */
export type AttemptRow = NonNullable<Awaited<ReturnType<typeof findAttemptById>>>;

export async function findPayment(db: Db, tenant: TenantId, reference: string) {
  return await db
    .selectFrom('payment')
    .select([
      'id',
      'reference',
      'order_name',
      'amount_won',
      'tax_free_won',
      'cancelled_won',
      'customer_key',
      'state',
      'attempt_count',
      'paid_at',
    ])
    .where('tenant_id', '=', tenant)
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** What others may know of a payment. */
export interface PaymentSummary {
  readonly state: 'open' | 'paid' | 'cancelled' | 'abandoned';
  readonly method: string | null;
  readonly receiptUrl: string | null;
  readonly amountWon: number;
  readonly cancelledWon: number;
  readonly paidAt: string | null;
}

/** The facts of the payment for a reference, or null while there is none. */
export async function paymentSummary(
  db: Db,
  tenant: TenantId,
  reference: string,
): Promise<PaymentSummary | null> {
  const row = await db
    .selectFrom('payment')
    .leftJoin('payment_attempt as attempt', (join) =>
      join
        .onRef('attempt.tenant_id', '=', 'payment.tenant_id')
        .onRef('attempt.payment_id', '=', 'payment.id')
        .on('attempt.state', 'in', ['approved', 'cancelled']),
    )
    .select([
      'payment.state',
      'payment.amount_won',
      'payment.cancelled_won',
      'payment.paid_at',
      'attempt.method',
      'attempt.receipt_url',
    ])
    .where('payment.tenant_id', '=', tenant)
    .where('payment.reference', '=', reference)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    state: row.state,
    method: row.method,
    receiptUrl: row.receipt_url,
    amountWon: row.amount_won,
    cancelledWon: row.cancelled_won,
    paidAt: isoInstant(row.paid_at),
  };
}

export async function findCancel(db: Db, tenant: TenantId, id: string) {
  return await db
    .selectFrom('payment_cancel as refund')
    .innerJoin('payment', (join) =>
      join.onRef('payment.tenant_id', '=', 'refund.tenant_id').onRef('payment.id', '=', 'refund.payment_id'),
    )
    .innerJoin('payment_attempt as attempt', (join) =>
      join
        .onRef('attempt.tenant_id', '=', 'payment.tenant_id')
        .onRef('attempt.payment_id', '=', 'payment.id')
        .on('attempt.state', 'in', ['approved', 'cancelled']),
    )
    .select([
      'refund.id',
      'refund.payment_id',
      'refund.amount_won',
      'refund.tax_free_won',
      'refund.refundable_won',
      'refund.reason',
      'refund.state',
      'refund.idempotency_key',
      'refund.checks',
      'payment.reference',
      'attempt.id as attempt_id',
      'attempt.payment_key',
    ])
    .where('refund.tenant_id', '=', tenant)
    .where('refund.id', '=', id)
    .executeTakeFirst();
}

/** A refund with the attempt that it gives back. */
export type CancelRow = NonNullable<Awaited<ReturnType<typeof findCancel>>>;
