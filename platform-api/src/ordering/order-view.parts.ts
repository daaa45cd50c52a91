import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';
import type { ShipmentView } from './order.schemas.ts';

/** What fulfilment knows of orders' parcels. */
export interface ShipmentsOfOrders {
  shipmentsOf(tenant: TenantId, orderIds: readonly string[]): Promise<ReadonlyMap<string, ShipmentView[]>>;
}

/** What reviews knows of order lines. */
export interface ReviewableLines {
  reviewable(tenant: TenantId, orderLineIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Parts of an order's view that modules above ordering give; they register themselves at start. */
@Injectable()
export class OrderViewParts {
  private shipments: ShipmentsOfOrders | null = null;
  private reviews: ReviewableLines | null = null;

  useShipments(source: ShipmentsOfOrders): void {
    this.shipments = source;
  }

  useReviews(source: ReviewableLines): void {
    this.reviews = source;
  }

  async shipmentsOf(
    tenant: TenantId,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, ShipmentView[]>> {
    if (this.shipments === null || orderIds.length === 0) return new Map();
    return await this.shipments.shipmentsOf(tenant, orderIds);
  }

  async reviewable(tenant: TenantId, orderLineIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.reviews === null || orderLineIds.length === 0) return new Set();
    return await this.reviews.reviewable(tenant, orderLineIds);
  }
}
