import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StockView, StockViews, type DeliveryPromise } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { estimateDelivery } from './delivery.rules.ts';
import { activeWarehouses, sellable } from './stock.queries.ts';

/** Answers the catalogue what it shows of the stock. */
@Injectable()
export class CatalogueStock extends StockView implements OnModuleInit {
  constructor(
    private readonly views: StockViews,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.views.register(this);
  }

  async sellableOf(tenant: TenantId, variantIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const sums = new Map<string, number>();
    for (const level of await sellable(this.database.db, tenant, variantIds)) {
      sums.set(level.variantId, (sums.get(level.variantId) ?? 0) + level.sellable);
    }
    return sums;
  }

  /** Promised for the first warehouse in the owner's order that has one of the variants; the first at all for uncounted goods. */
  async delivery(tenant: TenantId, variantIds: readonly string[]): Promise<DeliveryPromise | null> {
    const { db } = this.database;
    const [warehouses, levels] = await Promise.all([
      activeWarehouses(db, tenant),
      sellable(db, tenant, variantIds),
    ]);
    const having = new Set(levels.filter((level) => level.sellable > 0).map((level) => level.warehouseId));
    const warehouse = levels.length === 0 ? warehouses[0] : warehouses.find(({ id }) => having.has(id));
    if (warehouse === undefined) return null;
    const { expectedOn, cutOffAt } = estimateDelivery(this.clock.now(), warehouse.cutOffMinute);
    return { warehouseName: warehouse.name, expectedOn, cutOffAt: cutOffAt.toISOString() };
  }
}
