import { randomBytes } from 'node:crypto';
import { randomDigits } from '../core/random.ts';
import { isWon, minimumAmount } from './amounts.ts';
import type { Key } from './merchants.ts';
import type { PaymentRecord } from './payment.types.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

/** POST /v1/payments/confirm: approves an authenticated payment, or issues its virtual account. */
export function confirmPayment(world: TossWorld, key: Key, body: Record<string, unknown>): PaymentRecord {
  const { paymentKey, orderId, amount } = body;
  if (typeof paymentKey !== 'string' || typeof orderId !== 'string' || !isWon(amount)) {
    throw new TossError('INVALID_REQUEST');
  }
  const payment = world.payments.get(paymentKey);
  if (!payment) throw new TossError(world.behaviour.unknownPaymentAtConfirm);
  if (payment.mId !== key.merchant.mId) throw new TossError(world.behaviour.wrongMerchantKey);
  if (payment.keyKind !== key.kind) throw new TossError('INVALID_API_KEY');
  if (payment.orderId !== orderId || payment.amount !== amount)
    throw new TossError(world.behaviour.confirmMismatch);
  refuseUnlessConfirmable(world, payment);
  if (payment.refuseConfirmWith) throw abort(world, payment, payment.refuseConfirmWith);
  if (payment.method === 'VIRTUAL_ACCOUNT') issueAccount(world, payment);
  else approve(world, payment);
  return payment;
}

/** Marks the payment as approved now, under a new transaction key. */
export function approve(world: TossWorld, payment: PaymentRecord): void {
  payment.status = 'DONE';
  payment.approvedAt = world.clock.now();
  payment.transactionKey = newTransactionKey();
  payment.lastTransactionKey = payment.transactionKey;
  world.payments.saveAndAnnounce(payment);
}

/** Ends the payment as refused and returns the error to answer. */
function abort(world: TossWorld, payment: PaymentRecord, code: string): TossError {
  const error = new TossError(code);
  payment.status = 'ABORTED';
  payment.failure = { code: error.code, message: error.message };
  world.payments.saveAndAnnounce(payment);
  return error;
}

/** Gives the payment a virtual account to be paid into; `dueAt` defaults to a week from now. */
export function issueAccount(world: TossWorld, payment: PaymentRecord, dueAt?: number): void {
  payment.status = 'WAITING_FOR_DEPOSIT';
  payment.transactionKey = newTransactionKey();
  payment.lastTransactionKey = payment.transactionKey;
  payment.virtualAccount = {
    accountNumber: `X${randomDigits(13)}`,
    bankCode: payment.bankCode,
    customerName: payment.customerName ?? '구매자',
    depositorName: null,
    dueAt: dueAt ?? world.clock.now() + 168 * 60 * 60 * 1000,
    depositedAt: null,
    refundStatus: 'NONE',
    refundAccount: null,
  };
  world.payments.saveAndAnnounce(payment);
  world.payments.watchDueDate(payment);
}

export function newTransactionKey(): string {
  return `txrd_${randomBytes(16).toString('hex')}`;
}

function refuseUnlessConfirmable(world: TossWorld, payment: PaymentRecord): void {
  if (payment.status === 'EXPIRED') throw new TossError('NOT_FOUND_PAYMENT_SESSION');
  const open = payment.status === 'READY' || payment.status === 'IN_PROGRESS';
  if (!open) throw new TossError('ALREADY_PROCESSED_PAYMENT');
  if (payment.authenticatedAt === null) throw new TossError('UNAPPROVED_ORDER_ID');
  if (payment.amount < minimumAmount(payment.method)) throw new TossError('BELOW_MINIMUM_AMOUNT');
  const taken = world.payments.orderIdTaken(payment.mId, payment.orderId, payment.paymentKey);
  if (taken && world.behaviour.reusedOrderId === 'refuse') throw new TossError('DUPLICATED_ORDER_ID');
}
