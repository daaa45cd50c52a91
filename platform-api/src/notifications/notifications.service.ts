import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import { Database, type Db } from '../database/index.ts';
import { Handles, Outbox, type JobHandler } from '../jobs/index.ts';
import { Clock, failpoint, newId, type TenantId } from '../kernel/index.ts';
import { MailPort } from './mail.port.ts';
import { notificationQueued } from './notification.events.ts';
import {
  renderTemplate,
  secretTemplates,
  templateKeys,
  type TemplateKey,
  type TemplateVariables,
} from './templates.rules.ts';

/** A message to one person. */
export interface NewNotification<K extends TemplateKey> {
  readonly template: K;
  /** An e-mail address; kept sealed. */
  readonly to: string;
  readonly variables: TemplateVariables[K];
  /** The same key is the same message: it goes out once. */
  readonly dedupeKey: string;
}

/** Queues messages, in the transaction of what they tell of. */
@Injectable()
export class Notifications {
  constructor(
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send<K extends TemplateKey>(tx: Db, tenant: TenantId, message: NewNotification<K>): Promise<void> {
    const cipher = await this.vault.forTenant(tenant);
    const id = newId();
    const result = await tx
      .insertInto('notification')
      .ignore()
      .values({
        tenant_id: tenant,
        id,
        dedupe_key: message.dedupeKey,
        template: message.template,
        to_sealed: cipher.seal(message.to),
        variables_sealed: cipher.seal(JSON.stringify(message.variables)),
        state: 'queued',
        last_error: null,
        created_at: this.clock.now(),
        sent_at: null,
      })
      .executeTakeFirst();
    if (result.numInsertedOrUpdatedRows === 0n) return;
    await this.outbox.add(tx, tenant, notificationQueued, { notificationId: id });
  }
}

/** Sends one queued message. */
@Handles(notificationQueued)
@Injectable()
export class SendNotificationJob implements JobHandler<{ notificationId: string }> {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly mail: MailPort,
    private readonly clock: Clock,
  ) {}

  async handle(tenant: TenantId, { notificationId }: { notificationId: string }): Promise<void> {
    const { db } = this.database;
    const row = await db
      .selectFrom('notification')
      .select(['template', 'to_sealed', 'variables_sealed', 'state', 'dedupe_key'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', notificationId)
      .executeTakeFirst();
    const template = templateKeys.find((key) => key === row?.template);
    if (row === undefined || row.state === 'sent' || template === undefined) return;
    const cipher = await this.vault.forTenant(tenant);
    const variables = JSON.parse(cipher.open(row.variables_sealed)) as TemplateVariables[typeof template];
    await this.mail.send({
      to: cipher.open(row.to_sealed),
      dedupeKey: `${tenant}-${row.dedupe_key}`,
      ...renderTemplate(template, variables as never),
    });
    failpoint('mail.sent');
    await db
      .updateTable('notification')
      .set({
        state: 'sent',
        sent_at: this.clock.now(),
        // A secret that was delivered must not lie here for ever, not even sealed.
        ...(secretTemplates.includes(template) ? { variables_sealed: cipher.seal('{}') } : {}),
      })
      .where('tenant_id', '=', tenant)
      .where('id', '=', notificationId)
      .execute();
  }
}
