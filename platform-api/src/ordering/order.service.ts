import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database, type Db } from '../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../http/index.ts';
import { StockService } from '../inventory/index.ts';
import { Clock, type Actor, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { lockOrder, type LockedOrder } from './order.locks.ts';
import { isOwnOrder } from './order.queries.ts';
import { isCancellable } from './order-state.rules.ts';
import { OrderTimeline } from './order-timeline.ts';
import { OrderViewParts } from './order-view.parts.ts';
import { orderingErrors } from './ordering.errors.ts';

/** Ends orders: cancellation before shipping, and holds that nobody paid. */
@Injectable()
export class OrderService {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly payments: Payments,
    private readonly parts: OrderViewParts,
    private readonly records: OrderEndings,
    private readonly idempotency: IdempotencyService,
  ) {}

  /** A customer or guest cancels their own order, while nobody has begun to pick it. */
  async cancelOwn(tenant: TenantId, actor: Actor, request: IdempotentRequest, orderId: string, reason: string): Promise<void> {
    if (!(await isOwnOrder(this.database.db, tenant, actor, orderId))) throw orderingErrors.orderNotFound();
    const shipments = (await this.parts.shipmentsOf(tenant, [orderId])).get(orderId) ?? [];
    await this.cancel(tenant, request, orderId, reason, (order) => {
      if (!isCancellable(order.state, shipments)) throw orderingErrors.notCancellable();
    });
  }

  /** Staff cancel any order of which nothing is on its way. */
  async cancelByStaff(tenant: TenantId, request: IdempotentRequest, orderId: string, reason: string): Promise<void> {
    await this.cancel(tenant, request, orderId, reason, () => undefined);
  }

  private async cancel(
    tenant: TenantId,
    request: IdempotentRequest,
    orderId: string,
    reason: string,
    allow: (order: LockedOrder) => void,
  ): Promise<void> {
    await this.idempotency.once<{ orderId: string }>(request, async (mark) => {
      const refund = await this.database.transaction(async (tx) => {
        const order = await lockOrder(tx, tenant, orderId);
        if (order === null) throw orderingErrors.orderNotFound();
        allow(order);
        const needsRefund = await this.records.end(tx, tenant, order, reason);
        await mark(tx, { orderId });
        return needsRefund;
      });
      // From here on the refund is carried to its end by payments, whatever happens to this process.
      if (refund) await this.payments.cancelAll(tenant, orderId, reason, `order-cancel:${orderId}`);
    });
  }

  /** Ends an order whose hold is over. False when it was paid or is being paid just now. */
  async expire(tenant: TenantId, orderId: string): Promise<boolean> {
    return await this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, tenant, orderId);
      if (order?.state !== 'pending-payment') return false;
      if (!(await this.payments.abandon(tx, tenant, orderId))) return false;
      await this.stock.release(tx, tenant, orderId, 'expired');
      await this.records.setState(tx, tenant, orderId, 'expired', null);
      return true;
    });
  }
}

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

  /** Cancels an unpaid order at once, or marks a paid one as being cancelled. True: the money must go back. */
  async end(tx: Db, tenant: TenantId, order: LockedOrder, reason: string): Promise<boolean> {
    if (order.state === 'cancelled' || order.state === 'cancelling') return false;
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
      return true;
    }
    if (!(await this.payments.abandon(tx, tenant, order.id))) throw orderingErrors.paymentRunning();
    await this.stock.release(tx, tenant, order.id, 'released');
    await this.setState(tx, tenant, order.id, 'cancelled', reason);
    return false;
  }

  async setState(tx: Db, tenant: TenantId, orderId: string, state: 'cancelling' | 'cancelled' | 'expired', reason: string | null): Promise<void> {
    const now = this.clock.now();
    await tx
      .updateTable('shop_order')
      .set({ state, cancel_reason: reason, updated_at: now, ...(state === 'cancelled' ? { cancelled_at: now } : {}) })
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderId)
      .execute();
    await this.timeline.add(tx, tenant, orderId, state === 'cancelling' ? 'cancel-requested' : state, reason === null ? {} : { reason });
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
