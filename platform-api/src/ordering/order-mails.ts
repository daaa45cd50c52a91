import { Injectable } from '@nestjs/common';
import type { Db } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { orderMailDue, type OrderNews } from './ordering.events.ts';

/** Asks for mails about orders, in the transaction of what happened. Who left no e-mail address gets none. */
@Injectable()
export class OrderMails {
  constructor(private readonly outbox: Outbox) {}

  async add(tx: Db, tenant: TenantId, orderId: string, news: OrderNews): Promise<void> {
    const order = await tx
      .selectFrom('shop_order')
      .select('contact_email_sealed')
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderId)
      .executeTakeFirst();
    if (order?.contact_email_sealed == null) return;
    await this.outbox.add(tx, tenant, orderMailDue, { orderId, news });
  }
}
