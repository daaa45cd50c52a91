import { Injectable } from '@nestjs/common';
import type { Db } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { orderMailDue, type OrderNews } from './ordering.events.ts';

/** Asks for mails about orders, in the transaction of what happened. The job finds out who left no e-mail address. */
@Injectable()
export class OrderMails {
  constructor(private readonly outbox: Outbox) {}

  async add(tx: Db, tenant: TenantId, orderId: string, news: OrderNews): Promise<void> {
    await this.outbox.add(tx, tenant, orderMailDue, { orderId, news });
  }
}
