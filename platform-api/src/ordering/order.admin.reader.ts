import { Injectable } from '@nestjs/common';
import { RoutingService } from '../allocation/index.ts';
import { Vault } from '../crypto/index.ts';
import { Database, isoInstant } from '../database/index.ts';
import type { Page, TenantId } from '../kernel/index.ts';
import { maskName } from './masking.rules.ts';
import type { AdminOrder, AdminOrderRow, adminOrderListQuerySchema } from './order.admin.schemas.ts';
import { findOrder } from './order.queries.ts';
import { OrderReader } from './order.reader.ts';
import { orderingErrors } from './ordering.errors.ts';
import type { z } from 'zod';

const PHONE = /^0[\d\s-]{7,14}$/;

/** Orders as staff see them: with the decision behind their warehouses. */
@Injectable()
export class OrderAdminReader {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly reader: OrderReader,
    private readonly routing: RoutingService,
  ) {}

  async list(
    tenant: TenantId,
    query: z.infer<typeof adminOrderListQuerySchema>,
  ): Promise<Page<AdminOrderRow>> {
    const cipher = await this.vault.forTenant(tenant);
    const q = query.q ?? '';
    const filter = {
      ...(query.state === undefined ? {} : { states: [query.state] }),
      ...(query.customerId === undefined ? {} : { customerId: query.customerId }),
      ...(PHONE.test(q)
        ? { phoneHash: cipher.hash('phone', q.replace(/[\s-]/g, '')) }
        : q === ''
          ? {}
          : { numberPrefix: q.toUpperCase() }),
    };
    const page = await this.reader.list(tenant, filter, query);
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ row, summary, shipments }) => ({
        id: row.id,
        number: row.number,
        state: summary.state,
        placedAt: summary.placedAt,
        paidAt: isoInstant(row.paid_at),
        totalWon: summary.totalWon,
        itemCount: summary.itemCount,
        title: summary.firstLine === null ? '' : title(summary.firstLine.productName, summary.lineCount),
        customerName: maskName(cipher.open(row.contact_name_sealed)),
        warehouseNames: [...new Set(shipments.map((shipment) => shipment.warehouseName))],
      })),
    };
  }

  async read(tenant: TenantId, orderId: string): Promise<AdminOrder> {
    const [order, row, decision] = await Promise.all([
      this.reader.order(tenant, orderId),
      findOrder(this.database.db, tenant, orderId),
      this.routing.decisionOf(this.database.db, tenant, orderId),
    ]);
    if (row === undefined) throw orderingErrors.orderNotFound();
    return {
      ...order,
      customerId: row.customer_id,
      allocation: row.allocation,
      decision,
    };
  }
}

function title(first: string, lineCount: number): string {
  return lineCount > 1 ? `${first} 외 ${lineCount - 1}건` : first;
}
