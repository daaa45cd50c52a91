import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../http/index.ts';
import { StockService } from '../inventory/index.ts';
import { type Actor, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { lockOrder, type LockedOrder } from './order.locks.ts';
import { isOwnOrder } from './order.queries.ts';
import { isCancellable } from './order-state.rules.ts';
import { OrderViewParts } from './order-view.parts.ts';
import { orderingErrors } from './ordering.errors.ts';
import { OrderEndings } from './order.endings.ts';

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
  async cancelOwn(
    tenant: TenantId,
    actor: Actor,
    request: IdempotentRequest,
    orderId: string,
    reason: string,
  ): Promise<void> {
    if (!(await isOwnOrder(this.database.db, tenant, actor, orderId))) throw orderingErrors.orderNotFound();
    const shipments = (await this.parts.shipmentsOf(tenant, [orderId])).get(orderId) ?? [];
    await this.cancel(tenant, request, orderId, reason, (order) => {
      if (!isCancellable(order.state, shipments)) throw orderingErrors.notCancellable();
    });
  }

  /** Staff cancel any order of which nothing is on its way. */
  async cancelByStaff(
    tenant: TenantId,
    request: IdempotentRequest,
    orderId: string,
    reason: string,
  ): Promise<void> {
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
      const refundId = await this.database.transaction(async (tx) => {
        const order = await lockOrder(tx, tenant, orderId);
        if (order === null) throw orderingErrors.orderNotFound();
        allow(order);
        const refund = await this.records.end(tx, tenant, order, reason);
        await mark(tx, { orderId });
        return refund;
      });
      // The refund stands in the books already: payments carries it to its end, whatever happens to this process.
      if (refundId !== null) await this.payments.carryOutRefund(tenant, refundId);
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
