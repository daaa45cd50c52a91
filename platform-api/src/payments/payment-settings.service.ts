import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Config } from '../config/index.ts';
import { Vault } from '../crypto/index.ts';
import { Database } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import { paymentErrors } from './payment.errors.ts';
import type { PaymentSettingsView, SavePaymentSettings } from './payment.schemas.ts';

/** A shop's contract with Toss: its keys, and the secret address for Toss's webhooks. */
@Injectable()
export class PaymentSettingsService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async read(tenant: TenantId): Promise<PaymentSettingsView> {
    const row = await this.database.db
      .selectFrom('payment_settings')
      .select(['client_key', 'secret_key_sealed'])
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    if (row === undefined) return { clientKey: null, secretKeyEnding: null, testMode: true };
    const secret = (await this.vault.forTenant(tenant)).open(row.secret_key_sealed);
    return {
      clientKey: row.client_key,
      secretKeyEnding: secret.slice(-4),
      testMode: row.client_key.startsWith('test_'),
    };
  }

  /** @throws payments.keys-differ when the two keys are not of one kind and mode. */
  async save(tenant: TenantId, { clientKey, secretKey }: SavePaymentSettings): Promise<PaymentSettingsView> {
    if (family(clientKey) !== family(secretKey)) throw paymentErrors.keysDiffer();
    const cipher = await this.vault.forTenant(tenant);
    await this.database.transaction(async (tx) => {
      const columns = {
        client_key: clientKey,
        secret_key_sealed: cipher.seal(secretKey),
        updated_at: this.clock.now(),
      };
      await tx
        .insertInto('payment_settings')
        .values({ tenant_id: tenant, ...columns })
        .onDuplicateKeyUpdate(columns)
        .execute();
      await this.audit.record(tx, tenant, {
        action: 'payment-settings.changed',
        subjectType: 'PaymentSettings',
        subjectId: newId(),
        before: null,
        after: { clientKey },
      });
    });
    return await this.read(tenant);
  }

  /** Makes a new webhook address; earlier ones stop working. Shown once: only its hash is kept. */
  async newWebhookUrl(tenant: TenantId): Promise<{ url: string }> {
    const token = randomBytes(24).toString('base64url');
    const { db } = this.database;
    await db.deleteFrom('webhook_token').where('owner_tenant_id', '=', tenant).execute();
    await db
      .insertInto('webhook_token')
      .values({
        token_hash: this.vault.hashForPlatform('webhook', token),
        owner_tenant_id: tenant,
        created_at: this.clock.now(),
      })
      .execute();
    await this.database.transaction((tx) =>
      this.audit.record(tx, tenant, {
        action: 'payment-settings.webhook-renewed',
        subjectType: 'PaymentSettings',
        subjectId: newId(),
      }),
    );
    return { url: new URL(`/webhooks/toss/${token}`, this.config.values.PORTAL_URL).href };
  }
}

/** Mode and kind of a key: `test_gck_x` and `test_gsk_x` are both `test-g`. */
function family(key: string): string {
  return `${key.startsWith('live_') ? 'live' : 'test'}-${/_g[cs]k_/.test(key) ? 'g' : ''}`;
}
