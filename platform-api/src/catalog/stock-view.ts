import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';

/** When somebody who orders now would have the goods. */
export interface DeliveryPromise {
  readonly warehouseName: string;
  /** A day in Seoul, `YYYY-MM-DD`. */
  readonly expectedOn: string;
  /** Until when an order counts for that day, ISO 8601. */
  readonly cutOffAt: string;
}

/** What the catalogue shows of the stock. Inventory, which lies above, answers it. */
export abstract class StockView {
  /** How many units of each tracked variant can be ordered, over all warehouses, uncapped. A variant that is left out has none. */
  abstract sellableOf(tenant: TenantId, variantIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** The promise for the usual destination, or null when nothing of it can be sent. */
  abstract delivery(tenant: TenantId, variantIds: readonly string[]): Promise<DeliveryPromise | null>;
}

/** Holds the one {@link StockView}; inventory registers it when it starts. Until then there is no stock. */
@Injectable()
export class StockViews extends StockView {
  private view: StockView | null = null;

  register(view: StockView): void {
    this.view = view;
  }

  async sellableOf(tenant: TenantId, variantIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (this.view === null || variantIds.length === 0) return new Map();
    return await this.view.sellableOf(tenant, variantIds);
  }

  async delivery(tenant: TenantId, variantIds: readonly string[]): Promise<DeliveryPromise | null> {
    if (this.view === null || variantIds.length === 0) return null;
    return await this.view.delivery(tenant, variantIds);
  }
}
