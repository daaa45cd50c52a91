import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId } from '../kernel/index.ts';
import { OrderService } from './order.service.ts';

const BATCH = 100;

/** Gives the stock of orders back that nobody paid in time. An order whose payment is being confirmed waits. */
@SweepTask()
@Injectable()
export class ExpireOrdersSweep implements Sweep {
  readonly name = 'ordering.expire-orders';
  readonly everyMs = 5_000;

  constructor(
    private readonly database: Database,
    private readonly orders: OrderService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await acrossTenants('ordering: finds orders whose time to pay is over', () =>
      this.database.db
        .selectFrom('shop_order')
        .select(['tenant_id', 'id'])
        .where('state', '=', 'pending-payment')
        .where('hold_expires_at', '<', storedInstant(this.clock.now()))
        .orderBy('hold_expires_at')
        .limit(BATCH)
        .execute(),
    );
    let ended = 0;
    for (const row of due) {
      const tenant = tenantId(row.tenant_id);
      if (await inTenant(tenant, this.name, () => this.orders.expire(tenant, row.id))) ended += 1;
    }
    return ended;
  }
}
