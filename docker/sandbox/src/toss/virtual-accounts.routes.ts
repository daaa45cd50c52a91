import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parseKst } from '../core/korean-time.ts';
import { minimumAmount } from './amounts.ts';
import { addCashReceipt } from './cash-receipts.ts';
import { approve, issueAccount } from './confirm.ts';
import { addEndpoint, type TossCall } from './endpoint.ts';
import { bankCodeOf } from './institutions.ts';
import { readOrderFields } from './order-fields.ts';
import type { PaymentRecord } from './payment.types.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

const HOUR_MS = 3_600_000;
const USUAL_HOURS = 168;

const accountBody = z.object({
  bank: z.string(),
  customerName: z.string().min(1).max(100),
  validHours: z.number().int().positive().nullish(),
  dueDate: z.string().nullish(),
  useEscrow: z.boolean().nullish(),
  cashReceipt: z
    .object({
      type: z.enum(['소득공제', '지출증빙', '미발행']),
      registrationNumber: z.string().max(30).nullish(),
    })
    .nullish(),
});

/** POST /v1/virtual-accounts: an account without the window. */
export function registerVirtualAccounts(app: FastifyInstance, world: TossWorld): void {
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/virtual-accounts',
    operation: 'virtual-account',
    run: (call) => world.view(issue(world, call)),
  });
}

/** The buyer pays in: the payment is done, and both webhooks go out. */
export function deposit(world: TossWorld, payment: PaymentRecord, depositorName: string | null): void {
  const account = payment.virtualAccount;
  if (!account || payment.status !== 'WAITING_FOR_DEPOSIT') throw new TossError('NOT_FOUND_PAYMENT');
  account.depositedAt = world.clock.now();
  account.depositorName = depositorName ?? account.customerName;
  approve(world, payment);
  world.webhooks.depositCallback(payment, world.behaviour);
}

/** The bank takes a deposit back: the payment waits again. */
export function undoDeposit(world: TossWorld, payment: PaymentRecord): void {
  const account = payment.virtualAccount;
  if (!account || payment.status !== 'DONE') throw new TossError('NOT_FOUND_PAYMENT');
  account.depositedAt = null;
  account.depositorName = null;
  payment.approvedAt = null;
  payment.status = 'WAITING_FOR_DEPOSIT';
  if (world.behaviour.undoneDepositSendsPaymentStatus) world.payments.saveAndAnnounce(payment);
  else world.payments.save(payment);
  world.webhooks.depositCallback(payment, world.behaviour);
}

function issue(world: TossWorld, { key, body }: TossCall): PaymentRecord {
  const order = readOrderFields(body);
  const parsed = accountBody.safeParse(body);
  if (!parsed.success) throw new TossError('INVALID_REQUEST');
  const wanted = parsed.data;
  const bankCode = bankCodeOf(wanted.bank);
  if (!bankCode) throw new TossError('INVALID_BANK');
  if (order.amount < minimumAmount('VIRTUAL_ACCOUNT')) throw new TossError('BELOW_MINIMUM_AMOUNT');
  const dueAt = dueMoment(world, wanted.validHours ?? null, wanted.dueDate ?? null);
  const taken = world.payments.orderIdTaken(key.merchant.mId, order.orderId);
  if (taken && world.behaviour.reusedOrderId === 'refuse') throw new TossError('DUPLICATED_ORDER_ID');
  const payment = world.payments.create({
    ...order,
    mId: key.merchant.mId,
    keyKind: key.kind,
    type: 'NORMAL',
    customerKey: null,
    customerName: wanted.customerName,
    method: 'VIRTUAL_ACCOUNT',
    bankCode,
    authenticatedAt: world.clock.now(),
    useEscrow: wanted.useEscrow ?? false,
  });
  issueAccount(world, payment, dueAt);
  const receipt = wanted.cashReceipt;
  if (receipt && receipt.type !== '미발행') {
    addCashReceipt(world, payment, receipt.type, receipt.registrationNumber ?? '0100001234');
  }
  return payment;
}

function dueMoment(world: TossWorld, validHours: number | null, dueDate: string | null): number {
  if (validHours !== null && dueDate !== null) throw new TossError('INVALID_REQUEST');
  const latest = world.clock.now() + world.behaviour.validHoursMax * HOUR_MS;
  const dueAt =
    dueDate === null ? world.clock.now() + (validHours ?? USUAL_HOURS) * HOUR_MS : parseKst(dueDate);
  if (Number.isNaN(dueAt) || dueAt <= world.clock.now() || dueAt > latest)
    throw new TossError('INVALID_REQUEST');
  return dueAt;
}
