import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId, type TenantId } from '../kernel/index.ts';
import { HoldOwners } from './hold-owners.ts';
import { lockClaimsOfOrder } from './stock.locks.ts';
import { claimsOf } from './stock.queries.ts';
import { StockService } from './stock.service.ts';

/** Longer than any checkout takes between its reservation and its order row. */
const GRACE_MS = 10 * 60_000;
const ORDERS_PER_RUN = 100;

/**
 * Ends holds that no order ever claimed: the process died between reserving and writing the order. Holds of real orders
 * are left to ordering, which knows whether a payment is under way.
 */
@SweepTask()
@Injectable()
export class ExpireOrphanHoldsSweep implements Sweep {
  readonly name = 'inventory.orphan-holds';
  readonly everyMs = 60_000;
  /** Owned holds stay in the table, so each run goes on behind the last one it saw and begins again at the end. */
  private seenUpTo = '';

  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly owners: HoldOwners,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const stale = await acrossTenants('end holds that no order claimed', () => this.staleOrders());
    const last = stale.at(-1);
    this.seenUpTo = stale.length < ORDERS_PER_RUN || last === undefined ? '' : last.orderId;
    let ended = 0;
    for (const [tenant, orders] of Map.groupBy(stale, (order) => order.tenant)) {
      ended += await inTenant(tenantId(tenant), this.name, () =>
        this.endOrphans(
          tenantId(tenant),
          orders.map((order) => order.orderId),
        ),
      );
    }
    return ended;
  }

  /** Orders with holds that ran out long ago, by order id (time-ordered), after the last one seen. */
  private async staleOrders(): Promise<{ tenant: number; orderId: string }[]> {
    const before = new Date(this.clock.now().getTime() - GRACE_MS);
    return await this.database.db
      .selectFrom('stock_reservation as r')
      .select(['r.tenant_id as tenant', 'r.order_id as orderId'])
      .distinct()
      .where('r.state', '=', 'held')
      .where('r.expires_at', '<', storedInstant(before))
      .where('r.order_id', '>', this.seenUpTo)
      .orderBy('r.order_id')
      .limit(ORDERS_PER_RUN)
      .execute();
  }

  private async endOrphans(tenant: TenantId, orderIds: readonly string[]): Promise<number> {
    let ended = 0;
    for (const orderId of await this.owners.orphansAmong(tenant, orderIds)) {
      ended += await this.database.transaction(async (tx) => {
        // A claim that somebody works on right now is left for the next run, with its whole order.
        const claims = await lockClaimsOfOrder(tx, tenant, orderId, ['held'], { skipLocked: true });
        const held = (await claimsOf(tx, tenant, orderId)).filter((claim) => claim.state === 'held');
        if (claims.length === 0 || claims.length !== held.length) return 0;
        return await this.stock.giveBack(tx, tenant, claims, ['held'], 'expired');
      });
    }
    return ended;
  }
}
