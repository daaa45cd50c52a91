import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Database } from '../database/index.ts';
import { Geocoder } from '../inventory/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import { failpoint, type TenantId } from '../kernel/index.ts';
import { findLinesToAllocate, findDestination } from './order.queries.ts';
import { orderPaid, type OrderPayload } from './ordering.events.ts';
import { AllocationRecords } from './allocation.records.ts';

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
    const [destination, lines] = await Promise.all([
      findDestination(db, tenant, orderId),
      findLinesToAllocate(db, tenant, orderId),
    ]);
    if (destination === null) return; // Gone, cancelled or allocated by an earlier run.
    const place = await this.geocoder.locate(destination);
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
