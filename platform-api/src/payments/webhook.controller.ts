import { createHash } from 'node:crypto';
import { Body, Headers, Injectable, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Vault } from '../crypto/index.ts';
import { Database } from '../database/index.ts';
import { OutsideController, Public, Returns } from '../http/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, inTenant, newId, tenantId } from '../kernel/index.ts';
import { paymentErrors } from './payment.errors.ts';
import { orderIdOf, webhookReceived } from './webhook.events.ts';

const receivedSchema = z.object({ received: z.literal(true) }).meta({ id: 'WebhookReceived' });
const tokenSchema = z.string().regex(/^[\w-]{20,100}$/);

/** Keeps what Toss sends and lets a job look into it: Toss wants an answer within ten seconds. */
@Injectable()
export class WebhookInbox {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Stores a delivery once; a repeat of it is thanked for and forgotten. */
  async receive(token: string, transmissionId: string | undefined, body: unknown): Promise<void> {
    const row = await this.database.db
      .selectFrom('webhook_token')
      .select('owner_tenant_id')
      .where('token_hash', '=', this.vault.hashForPlatform('webhook', token))
      .executeTakeFirst();
    if (row === undefined) throw paymentErrors.unknownHook();
    const tenant = tenantId(row.owner_tenant_id);
    const text = JSON.stringify(body ?? null);
    await inTenant(tenant, 'toss-webhook', () =>
      this.database.transaction(async (tx) => {
        const id = newId();
        const result = await tx
          .insertInto('webhook_delivery')
          .ignore()
          .values({
            tenant_id: tenant,
            id,
            transmission_id: (transmissionId ?? createHash('sha256').update(text).digest('hex')).slice(
              0,
              120,
            ),
            // Nothing else of it is believed, and the rest may hold names, telephone numbers and secrets.
            body: JSON.stringify({ orderId: orderIdOf(body) }),
            state: 'received',
            received_at: this.clock.now(),
            handled_at: null,
          })
          .executeTakeFirst();
        if (result.numInsertedOrUpdatedRows === 0n) return;
        await this.outbox.add(tx, tenant, webhookReceived, { deliveryId: id });
      }),
    );
  }
}

/** Where Toss tells that something happened. The token in the address says whose shop it is. */
@OutsideController('webhooks/toss')
export class WebhookController {
  constructor(private readonly inbox: WebhookInbox) {}

  @Post(':token')
  @Public('Toss does not sign these; the token is the credential and the content is only a hint')
  @Returns(receivedSchema)
  async receive(
    @Param('token', { schema: tokenSchema }) token: string,
    @Headers('tosspayments-webhook-transmission-id') transmissionId: string | undefined,
    @Body() body: unknown,
  ): Promise<z.infer<typeof receivedSchema>> {
    await this.inbox.receive(token, transmissionId, body);
    return { received: true };
  }
}
