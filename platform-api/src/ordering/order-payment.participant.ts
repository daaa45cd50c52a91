import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inOneTrip, matched, sendAlong, type Db } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, failpoint, type TenantId } from '../kernel/index.ts';
import { Payments, type PaymentFailure, type PaymentParticipant } from '../payments/index.ts';
import { lockOrder, orderUnderLock } from './order.locks.ts';
import { OrderMails } from './order-mails.ts';
import { OrderTimeline } from './order-timeline.ts';
import { orderingErrors } from './ordering.errors.ts';
import { orderAllocated, orderCancelled, orderPaid } from './ordering.events.ts';

/**
 * What a payment does to its order, in the payment's own transactions: stock is committed before Toss is asked, the
 * order is paid with the payment, and a refusal turns the claims back into a hold that ends by itself.
 */
@Injectable()
export class OrderPaymentParticipant implements OnModuleInit, PaymentParticipant {
  constructor(
    private readonly payments: Payments,
    private readonly stock: StockService,
    private readonly timeline: OrderTimeline,
    private readonly mails: OrderMails,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.payments.join(this);
  }

  async lock(tx: Db, tenant: TenantId, orderId: string): Promise<void> {
    await sendAlong(tx, orderUnderLock(tx, tenant, orderId));
  }

  /** Held → committed. Nothing to commit means that the hold ended: refused before any money moves. */
  async beforeCharge(tx: Db, tenant: TenantId, orderId: string): Promise<void> {
    const [{ rows }, committed] = await inOneTrip(tx, [
      orderUnderLock(tx, tenant, orderId),
      this.stock.commitStatement(tx, tenant, orderId),
    ]);
    const [order] = rows;
    if (order === undefined) throw orderingErrors.orderNotFound();
    if (order.state === 'expired') throw orderingErrors.holdEnded();
    if (order.state !== 'pending-payment') throw orderingErrors.notPayable();
    if (matched(committed) === 0) throw orderingErrors.holdEnded();
    await this.timeline.add(tx, tenant, orderId, 'payment-confirming');
    failpoint('confirm.committed');
  }

  async paid(tx: Db, tenant: TenantId, orderId: string): Promise<void> {
    const now = this.clock.now();
    await sendAlong(
      tx,
      tx
        .updateTable('shop_order')
        .set({ state: 'paid', paid_at: now, hold_expires_at: null, updated_at: now })
        .where('tenant_id', '=', tenant)
        .where('id', '=', orderId),
    );
    await this.timeline.add(tx, tenant, orderId, 'paid');
    await this.outbox.add(tx, tenant, orderPaid, { orderId });
    await this.mails.add(tx, tenant, orderId, { kind: 'order-paid' });
    failpoint('confirm.paid');
  }

  /** Committed → held again, until the hold ends; the customer may try another card meanwhile. */
  async refused(tx: Db, tenant: TenantId, orderId: string, failure: PaymentFailure): Promise<void> {
    const order = await lockOrder(tx, tenant, orderId);
    if (order?.state !== 'pending-payment') return;
    await this.stock.uncommit(tx, tenant, orderId);
    await this.timeline.add(tx, tenant, orderId, 'payment-refused', { code: failure.code });
  }

  /** The money went back: the order ends and its stock is free again. */
  async cancelled(tx: Db, tenant: TenantId, orderId: string): Promise<void> {
    const order = await lockOrder(tx, tenant, orderId);
    if (order === null || (order.state !== 'cancelling' && order.state !== 'paid')) return;
    const now = this.clock.now();
    await tx
      .updateTable('shop_order')
      .set({ state: 'cancelled', cancelled_at: now, updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderId)
      .execute();
    await tx
      .updateTable('order_line')
      .set((eb) => ({ cancelled: eb.ref('ordered') }))
      .where('tenant_id', '=', tenant)
      .where('order_id', '=', orderId)
      .execute();
    await this.stock.release(tx, tenant, orderId, 'released');
    await this.timeline.add(tx, tenant, orderId, 'cancelled');
    await this.outbox.add(tx, tenant, orderCancelled, { orderId });
    await this.mails.add(tx, tenant, orderId, { kind: 'order-cancelled' });
  }

  /**
   * Toss refused the refund for good: the order goes on, and its timeline says why. What was left undone while it was
   * being cancelled is asked for again; both jobs do nothing twice.
   */
  async cancelRefused(tx: Db, tenant: TenantId, orderId: string, failure: PaymentFailure): Promise<void> {
    const order = await lockOrder(tx, tenant, orderId);
    if (order?.state !== 'cancelling') return;
    await tx
      .updateTable('shop_order')
      .set({ state: 'paid', cancel_reason: null, updated_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderId)
      .execute();
    await this.timeline.add(tx, tenant, orderId, 'cancel-refused', { code: failure.code });
    const next = order.allocation === 'allocated' ? orderAllocated : orderPaid;
    await this.outbox.add(tx, tenant, next, { orderId });
  }
}
