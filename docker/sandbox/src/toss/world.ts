import type { Clock } from '../core/clock.ts';
import { type Journal, Shelf } from '../core/journal.ts';
import type { SandboxConfig } from '../core/config.ts';
import { type TossBehaviour, tossBehaviour } from './behaviour.ts';
import type { BillingKey } from './billing.ts';
import { CallLog } from './calls.ts';
import type { CashReceipt } from './cash-receipts.ts';
import { Faults } from './faults.ts';
import { IdempotencyStore, type StoredAnswer } from './idempotency.ts';
import { type Merchant, Merchants } from './merchants.ts';
import { PaymentBook } from './payment-book.ts';
import type { PaymentRecord } from './payment.types.ts';
import { type PaymentView, paymentView } from './payment.view.ts';
import { RateLimit } from './rate-limit.ts';
import { type WebhookTarget, Webhooks } from './webhooks.ts';

/** Everything the Toss part knows and shares between its routes. */
export class TossWorld {
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly merchants: Merchants;
  readonly payments: PaymentBook;
  readonly billingKeys: Shelf<BillingKey>;
  readonly cashReceipts: Shelf<CashReceipt>;
  readonly idempotency: IdempotencyStore;
  readonly faults = new Faults();
  readonly calls = new CallLog();
  readonly rateLimit = new RateLimit();
  readonly webhooks: Webhooks;
  behaviour: TossBehaviour = tossBehaviour.parse({});

  constructor(clock: Clock, journal: Journal, config: SandboxConfig) {
    this.clock = clock;
    this.publicUrl = config.publicUrl;
    this.merchants = new Merchants(new Shelf<Merchant>(journal, 'toss-merchants'));
    this.billingKeys = new Shelf<BillingKey>(journal, 'toss-billing-keys');
    this.cashReceipts = new Shelf<CashReceipt>(journal, 'toss-cash-receipts');
    this.idempotency = new IdempotencyStore(new Shelf<StoredAnswer>(journal, 'toss-idempotency'));
    const targets = new Shelf<WebhookTarget>(journal, 'toss-webhooks');
    this.webhooks = new Webhooks(clock, targets, this.faults, config.webhookSpeed);
    this.payments = new PaymentBook(clock, new Shelf<PaymentRecord>(journal, 'toss-payments'), {
      behaviour: () => this.behaviour,
      changed: (payment) => this.announce(payment),
    });
  }

  /** The payment as Toss sends it now. */
  view(payment: PaymentRecord): PaymentView {
    return paymentView(payment, this.behaviour, this.publicUrl, this.clock.now());
  }

  /** Sends PAYMENT_STATUS_CHANGED to whoever registered for it. */
  announce(payment: PaymentRecord): void {
    if (payment.type === 'BILLING') return;
    if (payment.status === 'WAITING_FOR_DEPOSIT' && !this.behaviour.waitingForDepositSendsPaymentStatus)
      return;
    this.webhooks.paymentStatusChanged(payment.mId, this.view(payment));
  }

  /** Forgets every payment, key, fault and registration, and puts the switches back. */
  reset(): void {
    this.payments.clear();
    this.billingKeys.clear();
    this.cashReceipts.clear();
    this.idempotency.clear();
    this.faults.clear();
    this.calls.clear();
    this.rateLimit.clear();
    this.webhooks.clear();
    this.merchants.clear();
    this.behaviour = tossBehaviour.parse({});
  }
}
