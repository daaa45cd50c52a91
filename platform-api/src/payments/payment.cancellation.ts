import { Injectable } from '@nestjs/common';
import { Database, type Db } from '../database/index.ts';
import { Clock, failpoint, newId, type TenantId } from '../kernel/index.ts';
import { nextCheck } from './backoff.rules.ts';
import { paymentErrors } from './payment.errors.ts';
import { PaymentParticipants, type PaymentFailure } from './payment.participant.ts';
import { findCancel, findPayment, type CancelRow } from './payment.queries.ts';
import { TossClients } from './toss/toss.clients.ts';
import { TossApiError, TossNoAnswer } from './toss/toss.errors.ts';

const ASKING_MS = 60_000;

/** Refunds: written down first, asked of Toss under their own key until the outcome is known, then settled once. */
@Injectable()
export class PaymentCancellation {
  constructor(
    private readonly database: Database,
    private readonly clients: TossClients,
    private readonly participants: PaymentParticipants,
    private readonly clock: Clock,
  ) {}

  /** Asks Toss for a refund that is not decided yet; does nothing for one that is. */
  async carryOn(tenant: TenantId, id: string): Promise<void> {
    failpoint('cancel.requested');
    const refund = await findCancel(this.database.db, tenant, id);
    if (refund === undefined || refund.state === 'done' || refund.state === 'refused') return;
    const toss = await this.clients.forTenant(tenant);
    const paymentKey = refund.payment_key ?? '';
    try {
      const payment = await toss.payments.cancel(
        paymentKey,
        {
          cancelReason: refund.reason,
          cancelAmount: refund.amount_won,
          taxFreeAmount: refund.tax_free_won,
          refundableAmount: refund.refundable_won,
        },
        { idempotencyKey: refund.idempotency_key },
      );
      failpoint('cancel.answered');
      await this.done(tenant, refund, payment.cancels?.at(-1)?.transactionKey ?? null);
    } catch (error) {
      if (error instanceof TossNoAnswer || (error instanceof TossApiError && error.undecided)) {
        await this.leaveUnknown(tenant, refund);
      } else if (error instanceof TossApiError) {
        await this.compare(tenant, refund, { code: error.code, message: error.message });
      } else {
        throw error;
      }
    }
  }

  /** Toss said no: perhaps because the money went back already (a lost answer, or a cancel in Toss's own console). */
  private async compare(tenant: TenantId, refund: CancelRow, failure: PaymentFailure): Promise<void> {
    const toss = await this.clients.forTenant(tenant);
    try {
      const payment = await toss.payments.retrieve(refund.payment_key ?? '');
      if (payment.balanceAmount === 0)
        await this.done(tenant, refund, payment.cancels?.at(-1)?.transactionKey ?? null);
      else await this.refused(tenant, refund, failure);
    } catch (error) {
      if (!(error instanceof TossNoAnswer) && !(error instanceof TossApiError)) throw error;
      await this.leaveUnknown(tenant, refund);
    }
  }

  /** Writes a refund of all that is left down; one that is asked for or done already is answered again. */
  async request(tx: Db, tenant: TenantId, reference: string, reason: string): Promise<string> {
    const payment = await findPayment(tx, tenant, reference);
    if (payment === undefined || payment.state === 'open' || payment.state === 'abandoned')
      throw paymentErrors.notCancellable();
    const earlier = await tx
      .selectFrom('payment_cancel')
      .select(['id', 'state'])
      .where('tenant_id', '=', tenant)
      .where('payment_id', '=', payment.id)
      .execute();
    const standing = earlier.find((refund) => refund.state !== 'refused');
    if (standing !== undefined) return standing.id;
    const id = newId();
    const now = this.clock.now();
    await tx
      .insertInto('payment_cancel')
      .values({
        tenant_id: tenant,
        id,
        payment_id: payment.id,
        amount_won: payment.amount_won - payment.cancelled_won,
        tax_free_won: payment.tax_free_won,
        refundable_won: payment.amount_won - payment.cancelled_won,
        reason,
        state: 'requested',
        // Toss repeats its answer to a key for 15 days, so a refund after a refused one needs another.
        idempotency_key: `cancel:${tenant}:${payment.id}:${earlier.length + 1}`,
        transaction_key: null,
        failure_code: null,
        failure_message: null,
        check_at: new Date(now.getTime() + ASKING_MS),
        created_at: now,
        done_at: null,
      })
      .execute();
    return id;
  }

  private async done(tenant: TenantId, refund: CancelRow, transactionKey: string | null): Promise<void> {
    const { participant } = this.participants;
    await this.database.transaction(async (tx) => {
      await participant.lock(tx, tenant, refund.reference);
      const now = this.clock.now();
      const moved = await this.move(tx, tenant, refund.id, {
        state: 'done',
        transaction_key: transactionKey,
        done_at: now,
      });
      if (!moved) return;
      await tx
        .updateTable('payment')
        .set((eb) => ({
          state: 'cancelled',
          cancelled_won: eb('cancelled_won', '+', refund.amount_won),
          updated_at: now,
        }))
        .where('tenant_id', '=', tenant)
        .where('id', '=', refund.payment_id)
        .execute();
      await tx
        .updateTable('payment_attempt')
        .set({ state: 'cancelled', updated_at: now })
        .where('tenant_id', '=', tenant)
        .where('id', '=', refund.attempt_id)
        .where('state', '=', 'approved')
        .execute();
      await participant.cancelled(tx, tenant, refund.reference);
    });
  }

  private async refused(tenant: TenantId, refund: CancelRow, failure: PaymentFailure): Promise<void> {
    const { participant } = this.participants;
    await this.database.transaction(async (tx) => {
      await participant.lock(tx, tenant, refund.reference);
      const moved = await this.move(tx, tenant, refund.id, {
        state: 'refused',
        failure_code: failure.code.slice(0, 80),
        failure_message: failure.message.slice(0, 510),
      });
      if (moved) await participant.cancelRefused(tx, tenant, refund.reference, failure);
    });
  }

  private async leaveUnknown(tenant: TenantId, refund: CancelRow): Promise<void> {
    await this.move(this.database.db, tenant, refund.id, {
      state: 'unknown',
      check_at: nextCheck(this.clock.now(), refund.checks),
    });
  }

  private async move(
    db: Db,
    tenant: TenantId,
    id: string,
    columns: { state: 'done' | 'refused' | 'unknown' } & Readonly<Record<string, string | Date | null>>,
  ): Promise<boolean> {
    const result = await db
      .updateTable('payment_cancel')
      .set({ check_at: null, ...columns })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('state', 'in', ['requested', 'unknown'])
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}
