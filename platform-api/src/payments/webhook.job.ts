import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { isUndecided } from './attempt.states.ts';
import { findAttempt } from './payment.queries.ts';
import { TossConversation } from './toss.conversation.ts';
import { orderIdOf, webhookReceived } from './webhook.events.ts';

/** Looks into a webhook: finds the attempt that it speaks of and asks Toss about it. */
@Handles(webhookReceived)
@Injectable()
export class WebhookJob implements JobHandler<{ deliveryId: string }> {
  constructor(
    private readonly database: Database,
    private readonly toss: TossConversation,
    private readonly clock: Clock,
  ) {}

  async handle(tenant: TenantId, { deliveryId }: { deliveryId: string }): Promise<void> {
    const { db } = this.database;
    const delivery = await db
      .selectFrom('webhook_delivery')
      .select(['body', 'state'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', deliveryId)
      .executeTakeFirst();
    if (delivery?.state !== 'received') return;
    const orderId = orderIdOf(JSON.parse(delivery.body));
    const attempt = orderId === null ? undefined : await findAttempt(db, tenant, orderId);
    if (attempt !== undefined && isUndecided(attempt.state)) await this.toss.ask(tenant, attempt);
    if (attempt !== undefined && (attempt.state === 'refused' || attempt.state === 'abandoned')) {
      await this.toss.giveBackStray(tenant, attempt);
    }
    await db
      .updateTable('webhook_delivery')
      .set({ state: attempt === undefined ? 'ignored' : 'handled', handled_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('id', '=', deliveryId)
      .execute();
  }
}
