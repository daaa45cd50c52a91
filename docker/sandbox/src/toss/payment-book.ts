import type { Clock } from '../core/clock.ts';
import type { Shelf } from '../core/journal.ts';
import { kstText } from '../core/korean-time.ts';
import { randomText } from '../core/random.ts';
import type { TossBehaviour } from './behaviour.ts';
import type { PaymentRecord } from './payment.types.ts';

/** The buyer has this long between opening the window and being authenticated. */
const WINDOW_MS = 30 * 60 * 1000;
/** The server has this long between the buyer's authentication and its confirm. */
const CONFIRM_MS = 10 * 60 * 1000;

export interface PaymentBookHooks {
  behaviour: () => TossBehaviour;
  changed: (payment: PaymentRecord) => void;
}

export type NewPayment = Pick<
  PaymentRecord,
  | 'mId'
  | 'keyKind'
  | 'type'
  | 'orderId'
  | 'orderName'
  | 'customerKey'
  | 'customerName'
  | 'amount'
  | 'taxFreeAmount'
> &
  Partial<PaymentRecord>;

/** All payments, and the clocks that run on them. */
export class PaymentBook {
  #clock: Clock;
  #shelf: Shelf<PaymentRecord>;
  #hooks: PaymentBookHooks;
  #byOrder = new Map<string, PaymentRecord[]>();

  constructor(clock: Clock, shelf: Shelf<PaymentRecord>, hooks: PaymentBookHooks) {
    this.#clock = clock;
    this.#shelf = shelf;
    this.#hooks = hooks;
    for (const payment of shelf.values()) {
      this.#ofOrder(payment.mId, payment.orderId).push(payment);
      this.#watch(payment);
    }
  }

  create(values: NewPayment): PaymentRecord {
    const now = this.#clock.now();
    const payment: PaymentRecord = {
      paymentKey: `tgen_${kstText(now).replaceAll(/\D/g, '')}${randomText(6)}`,
      balance: values.amount,
      status: 'READY',
      method: 'CARD',
      cardIssuer: '41',
      installmentMonths: 0,
      bankCode: '88',
      successUrl: null,
      failUrl: null,
      embedded: false,
      requestedAt: now,
      authenticatedAt: null,
      approvedAt: null,
      refuseConfirmWith: null,
      secret: `ps_${randomText(40)}`,
      transactionKey: null,
      lastTransactionKey: null,
      cancels: [],
      metadata: null,
      failure: null,
      useEscrow: false,
      virtualAccount: null,
      cashReceipts: [],
      ...values,
    };
    this.#ofOrder(payment.mId, payment.orderId).push(payment);
    this.save(payment);
    this.#watch(payment);
    return payment;
  }

  get(paymentKey: string): PaymentRecord | undefined {
    return this.#shelf.get(paymentKey);
  }

  /** The payment of an order as Toss finds it: the approved one, else the latest. */
  byOrder(mId: string, orderId: string): PaymentRecord | undefined {
    const ofOrder = this.#ofOrder(mId, orderId);
    return ofOrder.find(isTaken) ?? ofOrder.at(-1);
  }

  /** Is there an approval or an issued account under this order id, apart from `except`? */
  orderIdTaken(mId: string, orderId: string, except?: string): boolean {
    return this.#ofOrder(mId, orderId).some((payment) => payment.paymentKey !== except && isTaken(payment));
  }

  all(mId?: string): PaymentRecord[] {
    return this.#shelf.values().filter((payment) => mId === undefined || payment.mId === mId);
  }

  save(payment: PaymentRecord): void {
    this.#shelf.set(payment.paymentKey, payment);
  }

  /** Saves a new state and tells the registered listeners. */
  saveAndAnnounce(payment: PaymentRecord): void {
    this.save(payment);
    this.#hooks.changed(payment);
  }

  /** Starts the ten minutes that follow the buyer's authentication. */
  authenticated(payment: PaymentRecord): void {
    payment.authenticatedAt = this.#clock.now();
    const keepsReady =
      payment.method === 'VIRTUAL_ACCOUNT' && this.#hooks.behaviour().virtualAccountBeforeConfirm === 'READY';
    payment.status = keepsReady ? 'READY' : 'IN_PROGRESS';
    this.save(payment);
    this.#watch(payment);
  }

  /** Starts the watch on a virtual account's due date. */
  watchDueDate(payment: PaymentRecord): void {
    this.#watch(payment);
  }

  clear(): void {
    this.#shelf.clear();
    this.#byOrder.clear();
  }

  /** The payments of one order; the list is the index's own, so pushing to it files a payment. */
  #ofOrder(mId: string, orderId: string): PaymentRecord[] {
    const key = `${mId} ${orderId}`;
    const payments = this.#byOrder.get(key) ?? [];
    this.#byOrder.set(key, payments);
    return payments;
  }

  #watch(payment: PaymentRecord): void {
    const end = endOf(payment);
    if (end !== null) this.#clock.schedule(end, () => this.#expire(payment.paymentKey));
  }

  #expire(paymentKey: string): void {
    const payment = this.#shelf.get(paymentKey);
    const end = payment ? endOf(payment) : null;
    if (!payment || end === null || end > this.#clock.now()) return;
    if (
      payment.status === 'WAITING_FOR_DEPOSIT' &&
      this.#hooks.behaviour().virtualAccountPastDue !== 'EXPIRED'
    )
      return;
    payment.status = 'EXPIRED';
    this.saveAndAnnounce(payment);
  }
}

/** When the payment's present state runs out; null when it does not. */
function endOf(payment: PaymentRecord): number | null {
  if (payment.status === 'WAITING_FOR_DEPOSIT') return payment.virtualAccount?.dueAt ?? null;
  if (payment.status !== 'READY' && payment.status !== 'IN_PROGRESS') return null;
  return payment.authenticatedAt === null
    ? payment.requestedAt + WINDOW_MS
    : payment.authenticatedAt + CONFIRM_MS;
}

function isTaken(payment: PaymentRecord): boolean {
  return payment.approvedAt !== null || payment.virtualAccount !== null;
}
