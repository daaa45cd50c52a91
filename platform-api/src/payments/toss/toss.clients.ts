import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.ts';
import { Vault } from '../../crypto/index.ts';
import { Database, SettingsMemory } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { paymentErrors } from '../payment.errors.ts';
import { TossClient } from './toss.client.ts';

/** Makes each tenant's Toss client from its own sealed secret key. */
@Injectable()
export class TossClients {
  private readonly sealedKeys = new SettingsMemory<string | null>();
  private readonly clients = new Map<TenantId, { sealed: string; client: TossClient }>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * The tenant's client; a key that was changed through another process is seen within a second.
   * @throws payments.not-set-up while the owner has not entered keys.
   */
  async forTenant(tenant: TenantId): Promise<TossClient> {
    const sealed = await this.sealedKeys.get(tenant, () => this.sealedKey(tenant));
    if (sealed === null) throw paymentErrors.notSetUp();
    const known = this.clients.get(tenant);
    if (known?.sealed === sealed) return known.client;
    const cipher = await this.vault.forTenant(tenant);
    const { TOSS_API_BASE_URL, TOSS_TIMEOUT_MS } = this.config.values;
    const client = new TossClient({
      secretKey: cipher.open(sealed),
      baseUrl: TOSS_API_BASE_URL,
      timeoutMs: TOSS_TIMEOUT_MS,
    });
    this.clients.set(tenant, { sealed, client });
    return client;
  }

  private async sealedKey(tenant: TenantId): Promise<string | null> {
    const row = await this.database.db
      .selectFrom('payment_settings')
      .select('secret_key_sealed')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row?.secret_key_sealed ?? null;
  }
}
