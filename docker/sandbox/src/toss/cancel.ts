import { z } from 'zod';
import { newTransactionKey } from './confirm.ts';
import { bankCodeOf } from './institutions.ts';
import type { PaymentRecord, RefundAccount } from './payment.types.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Two cancels closer than this count as simultaneous where the switch refuses the second. */
const SIMULTANEOUS_MS = 300;

const won = z.number().int().nonnegative();
const cancelBody = z.object({
  cancelReason: z.string().min(1).max(200),
  cancelAmount: won.positive().nullish(),
  taxFreeAmount: won.nullish(),
  refundableAmount: won.nullish(),
  refundReceiveAccount: z
    .object({ bank: z.string(), accountNumber: z.string(), holderName: z.string().min(1).max(60) })
    .nullish(),
});

type CancelBody = z.infer<typeof cancelBody>;

/** POST /v1/payments/{paymentKey}/cancel: takes back all or a part of what is left. */
export function cancelPayment(world: TossWorld, payment: PaymentRecord, body: unknown): PaymentRecord {
  const parsed = cancelBody.safeParse(body);
  if (!parsed.success) throw new TossError('INVALID_REQUEST');
  const wanted = parsed.data;
  refuseUnlessCancelable(world, payment, wanted);
  const amount = wanted.cancelAmount ?? payment.balance;
  const isWhole = amount === payment.amount && payment.cancels.length === 0;
  const taxFreeAmount = taxFreePart(world, payment, wanted, amount);
  const account = payment.virtualAccount;
  if (account && account.depositedAt !== null) {
    account.refundAccount = refundAccountOf(world, wanted);
    account.refundStatus = 'COMPLETED';
  }
  payment.balance -= amount;
  payment.status = isWhole ? 'CANCELED' : 'PARTIAL_CANCELED';
  payment.lastTransactionKey = newTransactionKey();
  payment.cancels.push({
    cancelAmount: amount,
    cancelReason: wanted.cancelReason,
    taxFreeAmount,
    refundableAmount: payment.balance,
    canceledAt: world.clock.now(),
    transactionKey: payment.lastTransactionKey,
  });
  world.payments.saveAndAnnounce(payment);
  if (account) world.webhooks.depositCallback(payment, world.behaviour);
  return payment;
}

function refuseUnlessCancelable(world: TossWorld, payment: PaymentRecord, wanted: CancelBody): void {
  if (payment.status === 'CANCELED') throw new TossError('ALREADY_CANCELED_PAYMENT');
  const cancelable = ['DONE', 'PARTIAL_CANCELED', 'WAITING_FOR_DEPOSIT'].includes(payment.status);
  if (!cancelable) throw new TossError('NOT_CANCELABLE_PAYMENT');
  const last = payment.cancels.at(-1);
  const tooSoon = last !== undefined && world.clock.now() - last.canceledAt < SIMULTANEOUS_MS;
  if (tooSoon && world.behaviour.simultaneousCancels === 'one-refused') {
    throw new TossError('FORBIDDEN_CONSECUTIVE_REQUEST');
  }
  const { refundableAmount, cancelAmount } = wanted;
  if (typeof refundableAmount === 'number' && refundableAmount !== payment.balance) {
    throw new TossError('NOT_MATCHES_REFUNDABLE_AMOUNT');
  }
  const amount = cancelAmount ?? payment.balance;
  if (amount > payment.balance || payment.balance === 0) throw new TossError('NOT_CANCELABLE_AMOUNT');
  if (amount < payment.amount && payment.status === 'WAITING_FOR_DEPOSIT') {
    throw new TossError('NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT');
  }
  if (amount < payment.balance && payment.useEscrow) throw new TossError('NOT_ALLOWED_PARTIAL_REFUND');
  if (isTooLate(payment, world.clock.now())) throw new TossError('EXCEED_MAX_REFUND_DUE');
}

function isTooLate(payment: PaymentRecord, now: number): boolean {
  if (payment.approvedAt === null) return false;
  const age = now - payment.approvedAt;
  if (payment.method === 'TRANSFER') return age > 180 * DAY_MS;
  if (payment.method === 'VIRTUAL_ACCOUNT') return age > 365 * DAY_MS;
  return payment.method === 'MOBILE_PHONE' && monthOf(now) !== monthOf(payment.approvedAt);
}

function monthOf(milliseconds: number): string {
  return new Date(milliseconds + 9 * 60 * 60 * 1000).toISOString().slice(0, 7);
}

function taxFreePart(world: TossWorld, payment: PaymentRecord, wanted: CancelBody, amount: number): number {
  const taken = payment.cancels.reduce((sum, cancel) => sum + cancel.taxFreeAmount, 0);
  const left = payment.taxFreeAmount - taken;
  const takesAll = amount === payment.balance && world.behaviour.cancelTaxFreeOmitted === 'all-left';
  const part = wanted.taxFreeAmount ?? (takesAll ? left : 0);
  if (part > left || part > amount) throw new TossError('INVALID_REQUEST');
  return part;
}

function refundAccountOf(world: TossWorld, wanted: CancelBody): RefundAccount {
  const account = wanted.refundReceiveAccount;
  if (!account) throw new TossError(world.behaviour.missingRefundAccount);
  const bankCode = bankCodeOf(account.bank);
  if (!bankCode) throw new TossError('INVALID_BANK');
  if (!/^\d{1,20}$/.test(account.accountNumber)) throw new TossError('INVALID_REFUND_ACCOUNT_NUMBER');
  // The real service asks the bank; here this one name is the person who does not own the account.
  if (account.holderName === '예금주불일치') throw new TossError('INVALID_REFUND_ACCOUNT_INFO');
  return { bankCode, accountNumber: account.accountNumber, holderName: account.holderName };
}
