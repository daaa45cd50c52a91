import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import { Database, type Db } from '../database/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { Notifications } from '../notifications/index.ts';
import { ShopHost, TenantDirectory } from '../tenancy/index.ts';
import { findOrder } from './order.queries.ts';
import { orderMailDue, type OrderMailPayload, type OrderNews } from './ordering.events.ts';

interface Addressed {
  readonly to: string;
  readonly totalWon: number;
  /** What every mail about an order says. */
  readonly words: { shopName: string; name: string; orderNumber: string; url: string };
}

/** Writes the mail about an order, outside the transaction that caused it: one looks up the shop and its keys for it. */
@Handles(orderMailDue)
@Injectable()
export class OrderMailJob implements JobHandler<OrderMailPayload> {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly tenants: TenantDirectory,
    private readonly shopHost: ShopHost,
    private readonly notifications: Notifications,
  ) {}

  async handle(tenant: TenantId, { orderId, news }: OrderMailPayload): Promise<void> {
    const mail = await this.address(tenant, orderId);
    if (mail === null) return;
    await this.database.transaction((tx) => this.send(tx, tenant, orderId, mail, news));
  }

  private async send(
    tx: Db,
    tenant: TenantId,
    orderId: string,
    { to, totalWon, words }: Addressed,
    news: OrderNews,
  ): Promise<void> {
    switch (news.kind) {
      case 'order-paid':
      case 'order-cancelled':
        await this.notifications.send(tx, tenant, {
          template: news.kind,
          to,
          variables: { ...words, totalWon },
          dedupeKey: `${news.kind}:${orderId}`,
        });
        return;
      case 'shipment-sent':
        await this.notifications.send(tx, tenant, {
          template: news.kind,
          to,
          variables: { ...words, carrier: news.carrier, trackingNumber: news.trackingNumber },
          dedupeKey: `${news.kind}:${news.shipmentId}`,
        });
    }
  }

  private async address(tenant: TenantId, orderId: string): Promise<Addressed | null> {
    const [order, shop, cipher] = await Promise.all([
      findOrder(this.database.db, tenant, orderId),
      this.tenants.byId(tenant),
      this.vault.forTenant(tenant),
    ]);
    if (order === undefined || shop === null || order.contact_email_sealed === null) return null;
    return {
      to: cipher.open(order.contact_email_sealed),
      totalWon: order.total_won,
      words: {
        shopName: shop.name,
        name: cipher.open(order.contact_name_sealed),
        orderNumber: order.number,
        url: this.shopHost.url(shop.host, `/orders/${orderId}`),
      },
    };
  }
}
