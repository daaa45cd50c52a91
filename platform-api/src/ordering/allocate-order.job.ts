import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Database } from '../database/index.ts';
import { Geocoder, StockService } from '../inventory/index.ts';
import { Handles, Outbox, type JobHandler } from '../jobs/index.ts';
import { Clock, failpoint, type TenantId } from '../kernel/index.ts';
import { findLinesToAllocate, findDestination } from './order.queries.ts';
import { lockOrder } from './order.locks.ts';
import { OrderTimeline } from './order-timeline.ts';
import { orderAllocated, orderPaid, type OrderPayload } from './ordering.events.ts';

/**
 * Decides, once an order is paid, which warehouses really send it: by road distance, with the stock that it already
 * holds counted as its own. When the better warehouse has sold out meanwhile, the choice of the checkout stands.
 */
@Handles(orderPaid)
@Injectable()
export class AllocateOrderJob implements JobHandler<OrderPayload> {
  constructor(
    private readonly database: Database,
    private readonly routing: RoutingService,
    private readonly geocoder: Geocoder,
    private readonly decisions: AllocationRecords,
  ) {}

  async handle(tenant: TenantId, { orderId }: OrderPayload): Promise<void> {
    const { db } = this.database;
    const destination = await findDestination(db, tenant, orderId);
    if (destination === null) return; // Gone, cancelled or allocated by an earlier run.
    const [lines, place] = await Promise.all([
      findLinesToAllocate(db, tenant, orderId),
      this.geocoder.locate(destination),
    ]);
    const plan = await this.routing.plan(tenant, {
      destination: place,
      zoneCode: destination.zoneCode,
      distances: 'road',
      lines,
      orderId,
    });
    failpoint('allocation.planned');
    await this.decisions.settle(tenant, orderId, plan);
  }
}

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

  async settle(tenant: TenantId, orderId: string, plan: Awaited<ReturnType<RoutingService['plan']>>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, tenant, orderId);
      if (order?.state !== 'paid' || order.allocation === 'allocated') return;
      const moved = plan !== null && (await this.stock.reassign(tx, tenant, orderId, plan.parcels));
      if (plan !== null && moved) await this.routing.storeDecision(tx, tenant, orderId, 'final', plan);
      await tx
        .updateTable('shop_order')
        .set({ allocation: 'allocated', updated_at: this.clock.now() })
        .where('tenant_id', '=', tenant)
        .where('id', '=', orderId)
        .execute();
      const claims = await this.stock.claimsOf(tx, tenant, orderId);
      const parcels = new Set(claims.map((claim) => claim.warehouseId)).size;
      await this.timeline.add(tx, tenant, orderId, 'allocated', { parcels });
      await this.outbox.add(tx, tenant, orderAllocated, { orderId });
    });
    failpoint('allocation.settled');
  }
}
