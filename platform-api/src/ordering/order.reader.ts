import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import { Database } from '../database/index.ts';
import { encodeCursor, type Actor, type Page, type TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { OrderViewParts } from './order-view.parts.ts';
import {
  findOrder,
  findOrderLines,
  findTimeline,
  listOrders,
  type OrderListFilter,
  type OrderRow,
} from './order.queries.ts';
import type { OrderSummary, OrderView, ShipmentView } from './order.schemas.ts';
import { orderCursor, orderSummary, orderView } from './order.view.ts';
import { orderingErrors } from './ordering.errors.ts';

/** An order's row with what a list shows of it. */
export interface ListedOrder {
  readonly row: OrderRow;
  readonly summary: OrderSummary;
  readonly shipments: readonly ShipmentView[];
}

/** Reads orders for their owners and for staff. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly payments: Payments,
    private readonly parts: OrderViewParts,
  ) {}

  /**
   * The caller's own order.
   * @throws ordering.order-not-found for a missing one and for anybody else's alike.
   */
  async ownOrder(tenant: TenantId, actor: Actor, orderId: string): Promise<OrderView> {
    const order = await this.order(tenant, orderId, actor);
    // Who of the staff packed a parcel is the shop's own business.
    return { ...order, timeline: order.timeline.map((entry) => ({ ...entry, actor: '' })) };
  }

  /** Any order of the tenant, or only `owner`'s. */
  async order(tenant: TenantId, orderId: string, owner?: Actor): Promise<OrderView> {
    const { db } = this.database;
    const [row, lines, timeline, shipments, payment, cipher] = await Promise.all([
      findOrder(db, tenant, orderId, owner),
      findOrderLines(db, tenant, [orderId]),
      findTimeline(db, tenant, orderId),
      this.parts.shipmentsOf(tenant, [orderId]),
      this.payments.factsOf(db, tenant, orderId),
      this.vault.forTenant(tenant),
    ]);
    if (row === undefined) throw orderingErrors.orderNotFound();
    // Goods can be reviewed once they were delivered, so nothing of an unpaid order can.
    const reviewable = await this.parts.reviewable(
      tenant,
      row.paid_at === null ? [] : lines.map((line) => line.id),
    );
    return orderView({
      row,
      lines,
      timeline,
      shipments: shipments.get(orderId) ?? [],
      reviewable,
      payment,
      cipher,
      tenant,
    });
  }

  /** The caller's own orders, newest first. */
  async ownOrders(
    tenant: TenantId,
    actor: Actor,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<OrderSummary>> {
    const listed = await this.list(tenant, { owner: actor }, page);
    return { items: listed.items.map(({ summary }) => summary), nextCursor: listed.nextCursor };
  }

  /** Orders of the tenant, newest first, with what a list shows. */
  async list(
    tenant: TenantId,
    filter: OrderListFilter,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<ListedOrder>> {
    const { db } = this.database;
    const rows = await listOrders(db, tenant, filter, page.limit, page.cursor);
    const kept = rows.slice(0, page.limit);
    const ids = kept.map((row) => row.id);
    const [lines, shipments] = await Promise.all([
      findOrderLines(db, tenant, ids),
      this.parts.shipmentsOf(tenant, ids),
    ]);
    const byOrder = Map.groupBy(lines, (line) => line.order_id);
    const last = kept.at(-1);
    return {
      items: kept.map((row) => {
        const parcels = shipments.get(row.id) ?? [];
        return {
          row,
          shipments: parcels,
          summary: orderSummary(tenant, row, byOrder.get(row.id) ?? [], parcels),
        };
      }),
      nextCursor: rows.length > page.limit && last !== undefined ? encodeCursor(orderCursor(last)) : null,
    };
  }
}
