import { Injectable, Logger } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId, type TenantId } from '../kernel/index.ts';
import { OrderService } from './order.service.ts';

const BATCH = 100;

/** Gives the stock of orders back that nobody paid in time. An order whose payment is being confirmed waits. */
@SweepTask()
@Injectable()
export class ExpireOrdersSweep implements Sweep {
  readonly name = 'ordering.expire-orders';
  readonly everyMs = 5_000;
  private readonly logger = new Logger('ordering');

  constructor(
    private readonly database: Database,
    private readonly orders: OrderService,
    private readonly clock: Clock,
  ) {}

  /** Walks once past all that is due: what cannot end now (Toss does not answer) never stands before the rest. */
  async run(): Promise<number> {
    let after = '';
    for (;;) {
      const due = await this.due(after);
      for (const row of due) await this.expire(tenantId(row.tenant_id), row.id);
      const last = due.at(-1);
      if (last === undefined || due.length < BATCH) return 0;
      after = last.id;
    }
  }

  /** Orders whose hold is over, by id (which is by time), after the last one seen. */
  private async due(after: string): Promise<{ tenant_id: number; id: string }[]> {
    return await acrossTenants('ordering: finds orders whose time to pay is over', () =>
      this.database.db
        .selectFrom('shop_order')
        .select(['tenant_id', 'id'])
        .where('state', '=', 'pending-payment')
        .where('hold_expires_at', '<', storedInstant(this.clock.now()))
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    );
  }

  private async expire(tenant: TenantId, orderId: string): Promise<void> {
    try {
      await inTenant(tenant, this.name, () => this.orders.expire(tenant, orderId));
    } catch (error) {
      this.logger.error({ err: error, orderId }, 'an order did not end with its hold and is tried again');
    }
  }
}
