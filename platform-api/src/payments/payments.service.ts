import { Injectable } from '@nestjs/common';
import { Database, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { AttemptSettlement } from './attempt.settlement.ts';
import { isUndecided } from './attempt.states.ts';
import { paymentErrors } from './payment.errors.ts';
import { PaymentCancellation } from './payment.cancellation.ts';
import { PaymentConfirmation, type ConfirmOutcome, type ConfirmRequest } from './payment.confirmation.ts';
import { PaymentParticipants, type PaymentParticipant } from './payment.participant.ts';
import { findNewestAttempt, paymentSummary, type PaymentSummary } from './payment.queries.ts';
import { PaymentRequests, type NewPayment } from './payment.requests.ts';
import type { PaymentRequest } from './payment.schemas.ts';

/** Payments, as other modules use them: an amount and a reference in, paid or not paid out. */
@Injectable()
export class Payments {
  constructor(
    private readonly database: Database,
    private readonly settlement: AttemptSettlement,
    private readonly confirmation: PaymentConfirmation,
    private readonly cancellation: PaymentCancellation,
    private readonly participants: PaymentParticipants,
    private readonly requests: PaymentRequests,
  ) {}

  /** Whoever owns the references says so once, at start. */
  join(participant: PaymentParticipant): void {
    this.participants.join(participant);
  }

  /** @throws payments.not-set-up while the owner has not entered keys: asked before anything is held for a payment. */
  async requireSetUp(tenant: TenantId): Promise<void> {
    if ((await this.requests.facts(tenant)).clientKey === null) throw paymentErrors.notSetUp();
  }

  /** Opens a payment and its first attempt, in the transaction that makes what is paid for. */
  async open(tx: Db, tenant: TenantId, payment: NewPayment): Promise<void> {
    const id = await this.requests.insert(tx, tenant, payment);
    await this.settlement.addAttempt(tx, tenant, { id, amountWon: payment.amountWon }, 1, payment.reference);
  }

  /** What the browser needs to open the payment widget for a reference. */
  async requestOf(tenant: TenantId, reference: string): Promise<PaymentRequest> {
    return await this.requests.of(tenant, reference);
  }

  /**
   * Makes another try possible after a refused one; while the last one is still open it is simply offered again.
   * @throws payments.running while an attempt is undecided, payments.already-paid, payments.not-payable.
   */
  async retry(tenant: TenantId, reference: string): Promise<PaymentRequest> {
    const attempt = await findNewestAttempt(this.database.db, tenant, reference);
    if (attempt === undefined) throw paymentErrors.notFound();
    if (attempt.payment_state === 'paid') throw paymentErrors.alreadyPaid();
    if (attempt.payment_state !== 'open') throw paymentErrors.notPayable();
    if (isUndecided(attempt.state)) throw paymentErrors.running();
    if (attempt.state !== 'open') await this.settlement.addNext(tenant, attempt);
    return await this.requests.of(tenant, reference);
  }

  /** Confirms what a browser brought back from Toss. */
  async confirm(tenant: TenantId, request: ConfirmRequest): Promise<ConfirmOutcome> {
    return await this.confirmation.confirm(tenant, request);
  }

  /**
   * Ends a payment that nobody will make any more.
   * @returns false while an attempt is undecided: then nothing changed, and the caller must not give stock back.
   */
  async abandon(tx: Db, tenant: TenantId, reference: string): Promise<boolean> {
    return await this.requests.abandon(tx, tenant, reference);
  }

  /**
   * Writes down that all of a paid payment goes back, in the transaction that ends what was paid: from then on it is
   * carried to its end, also when this process dies. The reference must be locked.
   * @returns the refund to {@link carryOutRefund}; the same one while an earlier one is not refused.
   */
  async requestRefund(tx: Db, tenant: TenantId, reference: string, reason: string): Promise<string> {
    return await this.cancellation.request(tx, tenant, reference, reason);
  }

  /** Asks Toss for a refund. Answers when Toss has answered, or when it did not and the resolver takes over. */
  async carryOutRefund(tenant: TenantId, refundId: string): Promise<void> {
    await this.cancellation.carryOn(tenant, refundId);
  }

  /** What others may show of the payment for a reference. */
  async factsOf(db: Db, tenant: TenantId, reference: string): Promise<PaymentSummary | null> {
    return await paymentSummary(db, tenant, reference);
  }
}
