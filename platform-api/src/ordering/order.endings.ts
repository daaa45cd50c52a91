import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { type Db } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { type LockedOrder } from './order.locks.ts';
import { OrderTimeline } from './order-timeline.ts';
import { orderingErrors } from './ordering.errors.ts';

/** The rows that change when an order ends. */
@Injectable()
export class OrderEndings {
  constructor(
    private readonly stock: StockService,
    private readonly payments: Payments,
    private readonly timeline: OrderTimeline,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Cancels an unpaid order at once, or marks a paid one as being cancelled.
   * @returns the refund that must be carried out, or null when no money goes back.
   */
  async end(tx: Db, tenant: TenantId, order: LockedOrder, reason: string): Promise<string | null> {
    if (order.state === 'cancelled' || order.state === 'cancelling') return null;
    if (order.state === 'expired') throw orderingErrors.notCancellable();
    await this.audit.record(tx, tenant, {
      action: 'order.cancelled',
      subjectType: 'Order',
      subjectId: order.id,
      before: { state: order.state },
      after: { reason },
    });
    if (order.state === 'paid') {
      await this.refuseShipped(tx, tenant, order.id);
      await this.setState(tx, tenant, order.id, 'cancelling', reason);
      return await this.payments.requestRefund(tx, tenant, order.id, reason);
    }
    if (!(await this.payments.abandon(tx, tenant, order.id))) throw orderingErrors.paymentRunning();
    await this.stock.release(tx, tenant, order.id, 'released');
    await this.setState(tx, tenant, order.id, 'cancelled', reason);
    return null;
  }

  async setState(
    tx: Db,
    tenant: TenantId,
    orderId: string,
    state: 'cancelling' | 'cancelled' | 'expired',
    reason: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await tx
      .updateTable('shop_order')
      .set({
        state,
        cancel_reason: reason,
        updated_at: now,
        ...(state === 'cancelled' ? { cancelled_at: now } : {}),
      })
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderId)
      .execute();
    await this.timeline.add(
      tx,
      tenant,
      orderId,
      state === 'cancelling' ? 'cancel-requested' : state,
      reason === null ? {} : { reason },
    );
  }

  private async refuseShipped(tx: Db, tenant: TenantId, orderId: string): Promise<void> {
    const shipped = await tx
      .selectFrom('order_line')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('order_id', '=', orderId)
      .where('shipped', '>', 0)
      .limit(1)
      .executeTakeFirst();
    if (shipped !== undefined) throw orderingErrors.alreadyShipped();
  }
}
