import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Clock, DomainError, failpoint, type TenantId, type Won } from '../kernel/index.ts';
import { AttemptSettlement, wasGivenBack } from './attempt.settlement.ts';
import { isUndecided } from './attempt.states.ts';
import { ConfirmationLock } from './confirmation.lock.ts';
import { paymentErrors } from './payment.errors.ts';
import { PaymentParticipants, type PaymentFailure } from './payment.participant.ts';
import { findAttempt, findAttemptById, type AttemptRow } from './payment.queries.ts';
import { TossConversation } from './toss.conversation.ts';

/** A process that confirms longer than this is taken for dead, and the resolver asks Toss instead. */
const CONFIRMING_MS = 60_000;
const TELL_AGAIN_MS = 500;

/** What a browser brings back from Toss. All of it can be forged, so all of it is compared. */
export interface ConfirmRequest {
  readonly paymentKey: string;
  readonly tossOrderId: string;
  readonly amountWon: Won;
}

/** `pending`: Toss gave no answer yet, ask again. `in-progress`: another browser is paying this very moment. */
export interface ConfirmOutcome {
  readonly state: 'paid' | 'pending' | 'failed' | 'in-progress';
  readonly reference: string;
  readonly failure: PaymentFailure | null;
}

/** Confirming: one payment key wins the attempt, stock is committed, Toss is asked once, the answer is kept. */
@Injectable()
export class PaymentConfirmation {
  constructor(
    private readonly database: Database,
    private readonly participants: PaymentParticipants,
    private readonly settlement: AttemptSettlement,
    private readonly toss: TossConversation,
    private readonly lock: ConfirmationLock,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws payments.not-found, payments.amount-mismatch, and whatever the participant refuses with: nothing was sent.
   */
  async confirm(tenant: TenantId, request: ConfirmRequest): Promise<ConfirmOutcome> {
    const attempt = await this.attemptFor(tenant, request);
    if (attempt.state !== 'open') return outcomeOf(attempt, request.paymentKey);
    await this.lock.around(`${tenant}:${request.tossOrderId}`, async () => {
      try {
        if (!(await this.claim(tenant, attempt, request.paymentKey))) return;
        failpoint('confirm.claimed');
        await this.toss.confirm(tenant, { ...attempt, payment_key: request.paymentKey });
        failpoint('confirm.settled');
      } catch (error) {
        // The database went away, before or after Toss took the money. The buyer must not wait for the time that a dead
        // process is given: this one lives and knows that it no longer works on the attempt.
        if (!(error instanceof DomainError))
          void this.leaveToResolver(tenant, attempt.id, request.paymentKey);
        throw error;
      }
    });
    const after = await findAttemptById(this.database.db, tenant, attempt.id);
    if (after === undefined) throw paymentErrors.notFound();
    return outcomeOf(after, request.paymentKey);
  }

  /** Makes the resolver's next round ask Toss, as soon as the database takes the word. */
  private async leaveToResolver(tenant: TenantId, id: string, paymentKey: string): Promise<void> {
    const until = this.clock.now().getTime() + CONFIRMING_MS;
    while (this.clock.now().getTime() < until) {
      await sleep(TELL_AGAIN_MS, undefined, { ref: false });
      try {
        await this.database.db
          .updateTable('payment_attempt')
          .set({ check_at: this.clock.now() })
          .where('tenant_id', '=', tenant)
          .where('id', '=', id)
          .where('state', '=', 'confirming')
          .where('payment_key', '=', paymentKey)
          .execute();
        return;
      } catch {
        // Still away. After `until` the resolver comes by itself.
      }
    }
  }

  /** The newest attempt; after a refused one, a new key (another card) opens the next attempt by itself. */
  private async attemptFor(tenant: TenantId, request: ConfirmRequest): Promise<AttemptRow> {
    const newest = await findAttempt(this.database.db, tenant, request.tossOrderId);
    if (newest === undefined) throw paymentErrors.notFound();
    if (newest.amount_won !== request.amountWon) throw paymentErrors.amountMismatch();
    const anotherCard = newest.state === 'refused' && newest.payment_key !== request.paymentKey;
    if (!anotherCard || newest.payment_state !== 'open' || wasGivenBack(newest)) return newest;
    await this.settlement.addNext(tenant, newest);
    return (await findAttempt(this.database.db, tenant, request.tossOrderId)) ?? newest;
  }

  /** One transaction: the participant agrees, and this key is the first. False when another key was faster. */
  private async claim(tenant: TenantId, attempt: AttemptRow, paymentKey: string): Promise<boolean> {
    const lost = new Error('another payment key was faster');
    try {
      await this.database.transaction(async (tx) => {
        await this.participants.participant.beforeCharge(tx, tenant, attempt.reference);
        const now = this.clock.now();
        const result = await tx
          .updateTable('payment_attempt')
          .set({
            state: 'confirming',
            payment_key: paymentKey,
            confirming_since: now,
            check_at: new Date(now.getTime() + CONFIRMING_MS),
            updated_at: now,
          })
          .where('tenant_id', '=', tenant)
          .where('id', '=', attempt.id)
          .where('state', '=', 'open')
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) throw lost;
      });
      return true;
    } catch (error) {
      const now = await findAttemptById(this.database.db, tenant, attempt.id);
      // Somebody claimed it first: what the participant said about the second one (its stock is committed) is no news.
      if (error === lost || (now !== undefined && now.state !== 'open')) return false;
      throw error;
    }
  }
}

function outcomeOf(attempt: AttemptRow, paymentKey: string): ConfirmOutcome {
  const { reference, state } = attempt;
  if (state === 'approved' || state === 'cancelled') return { state: 'paid', reference, failure: null };
  if (isUndecided(state)) {
    return {
      state: attempt.payment_key === paymentKey ? 'pending' : 'in-progress',
      reference,
      failure: null,
    };
  }
  if (state === 'open') return { state: 'in-progress', reference, failure: null };
  return {
    state: 'failed',
    reference,
    failure: { code: attempt.failure_code ?? 'payments.not-payable', message: attempt.failure_message ?? '' },
  };
}
