import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { failpoint, type TenantId } from '../kernel/index.ts';
import { AttemptSettlement, NOT_KEPT } from './attempt.settlement.ts';
import { isKeyKept, type AttemptRow } from './payment.queries.ts';
import { TossClients } from './toss/toss.clients.ts';
import type { TossClient } from './toss/toss.client.ts';
import { TossApiError, TossNoAnswer } from './toss/toss.errors.ts';
import type { TossPayment } from './toss/toss.types.ts';

/** Asks Toss about one attempt and keeps what it says. Never inside a transaction. */
@Injectable()
export class TossConversation {
  private readonly logger = new Logger('payments');

  constructor(
    private readonly database: Database,
    private readonly clients: TossClients,
    private readonly settlement: AttemptSettlement,
  ) {}

  /** Asks Toss to take the money, under the attempt's own key, and settles the attempt by the answer. */
  async confirm(tenant: TenantId, attempt: AttemptRow): Promise<void> {
    const toss = await this.clients.forTenant(tenant);
    let payment: TossPayment;
    try {
      payment = await toss.payments.confirm(
        { paymentKey: attempt.payment_key ?? '', orderId: attempt.toss_order_id, amount: attempt.amount_won },
        { idempotencyKey: attempt.idempotency_key },
      );
    } catch (error) {
      if (error instanceof TossNoAnswer || (error instanceof TossApiError && error.undecided)) {
        await this.settlement.leaveUnknown(tenant, attempt);
      } else if (error instanceof TossApiError && error.code === 'ALREADY_PROCESSED_PAYMENT') {
        await this.ask(tenant, attempt);
      } else if (error instanceof TossApiError) {
        await this.settlement.refuse(tenant, attempt, { code: error.code, message: error.message });
      } else {
        throw error;
      }
      return;
    }
    failpoint('confirm.answered');
    try {
      await this.settle(tenant, attempt, toss, payment);
    } catch (error) {
      if (!(error instanceof TossNoAnswer) && !(error instanceof TossApiError)) throw error;
      // Money that is to go back has not gone back yet: the attempt stays undecided until it has.
      this.logger.error({ err: error, attemptId: attempt.id }, 'Toss did not take a payment back');
      await this.settlement.leaveUnknown(tenant, attempt);
    }
  }

  /** Reads what Toss knows of an undecided attempt and settles it; confirms again when Toss has not taken the money. */
  async ask(tenant: TenantId, attempt: AttemptRow): Promise<void> {
    const toss = await this.clients.forTenant(tenant);
    let payment: TossPayment;
    try {
      payment =
        attempt.payment_key === null
          ? await toss.payments.retrieveByOrderId(attempt.toss_order_id)
          : await toss.payments.retrieve(attempt.payment_key);
    } catch (error) {
      if (error instanceof TossApiError && error.isNotFound) {
        await this.settlement.refuse(tenant, attempt, { code: error.code, message: error.message });
        return;
      }
      if (error instanceof TossApiError || error instanceof TossNoAnswer) {
        await this.settlement.leaveUnknown(tenant, attempt);
        return;
      }
      throw error;
    }
    if (payment.status === 'READY' || payment.status === 'IN_PROGRESS') await this.confirm(tenant, attempt);
    else await this.settle(tenant, attempt, toss, payment);
  }

  /** Gives back what Toss approved although our attempt had ended: an approval that nobody waits for must not stay. */
  async giveBackStray(tenant: TenantId, attempt: AttemptRow): Promise<void> {
    if (attempt.payment_key === null) return;
    // A later attempt may have been paid, or is being paid, with the very same key: then it is no stray.
    if (await isKeyKept(this.database.db, tenant, attempt.payment_id, attempt.payment_key)) return;
    const toss = await this.clients.forTenant(tenant);
    const payment = await toss.payments.retrieve(attempt.payment_key);
    if (payment.status !== 'DONE' || payment.orderId !== attempt.toss_order_id) return;
    this.logger.error(
      { attemptId: attempt.id },
      'Toss approved an attempt that had ended here; the money goes back',
    );
    await this.cancel(toss, attempt, payment, `stray:${attempt.id}`);
  }

  private async settle(
    tenant: TenantId,
    attempt: AttemptRow,
    toss: TossClient,
    payment: TossPayment,
  ): Promise<void> {
    if (payment.orderId !== attempt.toss_order_id) {
      // A browser may bring the key of another order's payment along. That money is not this attempt's to give back.
      const message = '다른 주문의 결제예요. 다시 결제해 주세요.';
      await this.settlement.refuse(tenant, attempt, { code: 'payments.another-order', message });
    } else if (payment.status === 'DONE' && payment.totalAmount === attempt.amount_won) {
      if (await this.settlement.approve(tenant, attempt, payment)) return;
      // Approved already by somebody who asked at the same time, or ended here while Toss took the money.
      await this.giveBackStray(tenant, { ...attempt, payment_key: payment.paymentKey });
    } else if (payment.status === 'DONE' || payment.status === 'WAITING_FOR_DEPOSIT') {
      // Another amount than ours, or a virtual account, which this shop does not offer: nothing of it may stay.
      await this.cancel(toss, attempt, payment, `unwanted:${attempt.id}`);
      await this.settlement.refuse(tenant, attempt, {
        code: NOT_KEPT,
        message: '이 결제 수단은 아직 쓸 수 없어요. 다른 결제 수단을 골라 주세요.',
      });
    } else if (payment.status === 'READY' || payment.status === 'IN_PROGRESS') {
      await this.settlement.leaveUnknown(tenant, attempt);
    } else {
      await this.settlement.refuse(tenant, attempt, {
        code: `TOSS_${payment.status}`,
        message: '결제가 완료되지 않았어요.',
      });
    }
  }

  private async cancel(
    toss: TossClient,
    attempt: AttemptRow,
    payment: TossPayment,
    idempotencyKey: string,
  ): Promise<void> {
    await toss.payments.cancel(
      payment.paymentKey,
      {
        cancelReason: '결제를 확인할 수 없어 자동으로 취소했어요.',
        cancelAmount: payment.balanceAmount,
        taxFreeAmount: payment.taxFreeAmount,
        refundableAmount: payment.balanceAmount,
      },
      { idempotencyKey },
    );
    this.logger.warn(
      { attemptId: attempt.id },
      'a payment was cancelled at Toss because it was not ours to keep',
    );
  }
}
