import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import { Database, isDuplicateKey, sendAlong, type Db } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import { statesBefore } from './attempt.states.ts';
import type { AttemptState } from './payment-attempt.entity.ts';
import { PaymentParticipants, type PaymentFailure } from './payment.participant.ts';
import { nextCheck } from './backoff.rules.ts';
import type { AttemptRow } from './payment.queries.ts';
import type { TossPayment } from './toss/toss.types.ts';

/** The failure of a payment that this shop cannot keep: another amount, or a method that it does not offer. */
export const NOT_KEPT = 'payments.method-not-offered';
const GIVEN_BACK = new Set([NOT_KEPT, 'TOSS_CANCELED', 'TOSS_PARTIAL_CANCELED']);

/** The ends of an attempt, each in one transaction with what it means for its order. Repeating one changes nothing. */
@Injectable()
export class AttemptSettlement {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly participants: PaymentParticipants,
    private readonly clock: Clock,
  ) {}

  /**
   * Money moved: attempt approved, payment paid, participant told.
   * @returns false when the attempt was not undecided any more, and nothing changed.
   */
  async approve(tenant: TenantId, attempt: AttemptRow, toss: TossPayment): Promise<boolean> {
    const cipher = await this.vault.forTenant(tenant);
    const { participant } = this.participants;
    return await this.database.transaction(async (tx) => {
      await participant.lock(tx, tenant, attempt.reference);
      const now = this.clock.now();
      const moved = await this.move(tx, tenant, attempt.id, 'approved', {
        payment_key: toss.paymentKey,
        method: toss.method,
        receipt_url: toss.receipt?.url ?? null,
        secret_sealed: cipher.sealNullable(toss.secret),
        approved_at: now,
      });
      if (!moved) return false;
      await sendAlong(
        tx,
        tx
          .updateTable('payment')
          .set({ state: 'paid', paid_at: now, updated_at: now })
          .where('tenant_id', '=', tenant)
          .where('id', '=', attempt.payment_id),
      );
      await participant.paid(tx, tenant, attempt.reference);
      return true;
    });
  }

  /** No money moved and none will under this attempt: participant told, a new attempt is possible. */
  async refuse(tenant: TenantId, attempt: AttemptRow, failure: PaymentFailure): Promise<void> {
    const { participant } = this.participants;
    await this.database.transaction(async (tx) => {
      await participant.lock(tx, tenant, attempt.reference);
      const moved = await this.move(tx, tenant, attempt.id, 'refused', {
        failure_code: failure.code.slice(0, 80),
        failure_message: failure.message.slice(0, 510),
      });
      if (moved) await participant.refused(tx, tenant, attempt.reference, failure);
    });
  }

  /** Nobody knows yet: the resolver asks Toss soon. */
  async leaveUnknown(tenant: TenantId, attempt: AttemptRow): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.move(tx, tenant, attempt.id, 'unknown', { check_at: nextCheck(now, attempt.checks) });
    });
  }

  /**
   * Makes the try after a refused one. Two that ask at once get the same one. What Toss had approved and given back
   * needs a new Toss order id; everything else is tried again under the same (integrations §1.5).
   */
  async addNext(tenant: TenantId, refused: AttemptRow): Promise<void> {
    const number = refused.number + 1;
    const payment = { id: refused.payment_id, amountWon: refused.amount_won };
    const tossOrderId = wasGivenBack(refused) ? `${refused.reference}-${number}` : refused.toss_order_id;
    try {
      await this.database.transaction(async (tx) => {
        await this.addAttempt(tx, tenant, payment, number, tossOrderId);
        await this.countAttempt(tx, tenant, payment.id, number);
      });
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_payment_attempt_number')) throw error;
    }
  }

  /** Adds a try of a payment. */
  async addAttempt(
    tx: Db,
    tenant: TenantId,
    payment: { id: string; amountWon: number },
    number: number,
    tossOrderId: string,
  ): Promise<void> {
    const now = this.clock.now();
    await sendAlong(
      tx,
      tx.insertInto('payment_attempt').values({
        tenant_id: tenant,
        id: newId(),
        payment_id: payment.id,
        toss_order_id: tossOrderId,
        number,
        state: 'open',
        amount_won: payment.amountWon,
        payment_key: null,
        idempotency_key: `confirm:${tenant}:${tossOrderId}:${number}`,
        secret_sealed: null,
        method: null,
        receipt_url: null,
        failure_code: null,
        failure_message: null,
        confirming_since: null,
        check_at: null,
        approved_at: null,
        created_at: now,
        updated_at: now,
      }),
    );
  }

  private async countAttempt(tx: Db, tenant: TenantId, paymentId: string, number: number): Promise<void> {
    await sendAlong(
      tx,
      tx
        .updateTable('payment')
        .set({ attempt_count: number, updated_at: this.clock.now() })
        .where('tenant_id', '=', tenant)
        .where('id', '=', paymentId),
    );
  }

  private async move(
    tx: Db,
    tenant: TenantId,
    id: string,
    to: AttemptState,
    columns: Readonly<Record<string, string | number | Date | null>>,
  ): Promise<boolean> {
    const result = await tx
      .updateTable('payment_attempt')
      .set({ check_at: null, ...columns, state: to, updated_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('state', 'in', statesBefore(to))
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}

/** True when Toss had taken the money of a refused attempt before it went back. */
export function wasGivenBack(attempt: Pick<AttemptRow, 'state' | 'failure_code'>): boolean {
  return attempt.state === 'refused' && GIVEN_BACK.has(attempt.failure_code ?? '');
}
