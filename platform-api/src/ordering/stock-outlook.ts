import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StockViews, type DeliveryPromise as DeliveryView, type StockView } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { HoldOwners, StockService, type HoldOwner } from '../inventory/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { deliveryPromise } from './delivery-promise.rules.ts';
import { existingOrders } from './order.queries.ts';

/** Tells lower modules what only this one can know: how much is sellable, when it arrives, and which holds have an order. */
@Injectable()
export class StockOutlook implements OnModuleInit, StockView, HoldOwner {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly views: StockViews,
    private readonly owners: HoldOwners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.views.register(this);
    this.owners.register(this);
  }

  /** Minute of the day in Seoul until which each active warehouse still sends. */
  async cutOffMinutes(tenant: TenantId): Promise<ReadonlyMap<string, number>> {
    const warehouses = await this.stock.activeWarehouses(this.database.db, tenant);
    return new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.cutOffMinute]));
  }

  async sellableOf(tenant: TenantId, variantIds: readonly string[]): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    for (const level of await this.stock.sellable(this.database.db, tenant, variantIds)) {
      sums.set(level.variantId, (sums.get(level.variantId) ?? 0) + level.sellable);
    }
    return sums;
  }

  /** From where and until when: the preferred warehouse among those that have most of the variants. */
  async delivery(tenant: TenantId, variantIds: readonly string[]): Promise<DeliveryView | null> {
    const [levels, warehouses] = await Promise.all([
      this.stock.sellable(this.database.db, tenant, variantIds),
      this.stock.activeWarehouses(this.database.db, tenant),
    ]);
    const having = new Map<string, number>();
    for (const level of levels) {
      if (level.sellable > 0) having.set(level.warehouseId, (having.get(level.warehouseId) ?? 0) + 1);
    }
    const best = warehouses
      .filter((warehouse) => having.has(warehouse.id))
      .sort((a, b) => (having.get(b.id) ?? 0) - (having.get(a.id) ?? 0) || a.preference - b.preference)[0];
    if (best === undefined) return null;
    const promise = deliveryPromise(this.clock.now(), best.cutOffMinute);
    return {
      warehouseName: best.name,
      expectedOn: promise.expectedOn,
      cutOffAt: promise.cutOffAt.toISOString(),
    };
  }

  async ownsHold(tenant: TenantId, orderIds: readonly string[]): Promise<Set<string>> {
    return await existingOrders(this.database.db, tenant, orderIds);
  }
}
