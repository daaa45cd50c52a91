import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Database, sendAlong } from '../database/index.ts';
import { StockService } from '../inventory/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, failpoint, type TenantId } from '../kernel/index.ts';
import { lockOrder } from './order.locks.ts';
import { OrderTimeline } from './order-timeline.ts';
import { orderAllocated } from './ordering.events.ts';

/** Stores the final decision, moves the claims and tells fulfilment, in one transaction. */
@Injectable()
export class AllocationRecords {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly routing: RoutingService,
    private readonly timeline: OrderTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async settle(
    tenant: TenantId,
    orderId: string,
    plan: Awaited<ReturnType<RoutingService['plan']>>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, tenant, orderId);
      if (order?.state !== 'paid' || order.allocation === 'allocated') return;
      const moved = plan !== null && (await this.stock.reassign(tx, tenant, orderId, plan.parcels));
      if (plan !== null && moved) await this.routing.storeDecision(tx, tenant, orderId, 'final', plan);
      await sendAlong(
        tx,
        tx
          .updateTable('shop_order')
          .set({ allocation: 'allocated', updated_at: this.clock.now() })
          .where('tenant_id', '=', tenant)
          .where('id', '=', orderId),
      );
      const from = plan !== null && moved ? plan.parcels : await this.stock.claimsOf(tx, tenant, orderId);
      const parcels = new Set(from.map(({ warehouseId }) => warehouseId)).size;
      await this.timeline.add(tx, tenant, orderId, 'allocated', { parcels });
      await this.outbox.add(tx, tenant, orderAllocated, { orderId });
    });
    failpoint('allocation.settled');
  }
}
