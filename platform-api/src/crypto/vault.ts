import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { decrypt, encrypt, keyedHash } from './envelope.ts';

const KEK_ID = 'config-1';

interface DataKey {
  readonly keyId: string;
  readonly key: Buffer;
}

/** Seals and opens one tenant's secrets and personal data. A sealed value is `keyId.iv‖tag‖data`. */
export class TenantCipher {
  constructor(
    private readonly tenant: TenantId,
    private readonly keys: ReadonlyMap<string, Buffer>,
    private readonly current: DataKey,
    private readonly hashKey: Buffer,
  ) {}

  /** Encrypts text with the tenant's current data key. */
  seal(plaintext: string): string {
    return `${this.current.keyId}.${encrypt(this.current.key, plaintext, `tenant:${this.tenant}`)}`;
  }

  /**
   * Decrypts a sealed value.
   * @throws Error when its data key was destroyed or it belongs to another tenant.
   */
  open(sealed: string): string {
    const dot = sealed.indexOf('.');
    const key = this.keys.get(sealed.slice(0, dot));
    if (key === undefined) throw new Error('The data key of this value was destroyed.');
    return decrypt(key, sealed.slice(dot + 1), `tenant:${this.tenant}`);
  }

  sealNullable(plaintext: string | null): string | null {
    return plaintext === null ? null : this.seal(plaintext);
  }

  openNullable(sealed: string | null): string | null {
    return sealed === null ? null : this.open(sealed);
  }

  /** A keyed hash by which a value (phone, e-mail, Kakao id) is found; differs between tenants. */
  hash(purpose: string, value: string): string {
    return keyedHash(this.hashKey, `tenant:${this.tenant}:${purpose}`, value);
  }
}

/** Holds the key-encryption key and hands out each tenant's cipher. */
@Injectable()
export class Vault {
  private readonly kek: Buffer;
  private readonly hashKey: Buffer;
  private readonly ciphers = new Map<TenantId, Promise<TenantCipher>>();

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.kek = Buffer.from(config.values.ENCRYPTION_KEY, 'base64');
    this.hashKey = Buffer.from(config.values.HASH_KEY, 'base64');
  }

  /** The tenant's cipher; its data key is made at the first use. */
  async forTenant(tenant: TenantId): Promise<TenantCipher> {
    const known = this.ciphers.get(tenant);
    if (known !== undefined) return await known;
    const loading = this.load(tenant);
    this.ciphers.set(tenant, loading);
    loading.catch(() => this.ciphers.delete(tenant));
    return await loading;
  }

  /** Destroys the tenant's data keys, and with them all that was sealed. Cannot be undone. */
  async destroy(tenant: TenantId): Promise<void> {
    await this.database.db.deleteFrom('tenant_data_key').where('owner_tenant_id', '=', tenant).execute();
    this.ciphers.delete(tenant);
  }

  /** Seals a value of the platform itself (no tenant), such as the successor of a session's token. */
  sealForPlatform(plaintext: string): string {
    return encrypt(this.kek, plaintext, 'platform');
  }

  openForPlatform(sealed: string): string {
    return decrypt(this.kek, sealed, 'platform');
  }

  /** A keyed hash that is the same for the whole platform (tokens, webhook addresses). */
  hashForPlatform(purpose: string, value: string): string {
    return keyedHash(this.hashKey, `platform:${purpose}`, value);
  }

  private async load(tenant: TenantId): Promise<TenantCipher> {
    const { db } = this.database;
    const select = () =>
      db
        .selectFrom('tenant_data_key')
        .select(['key_id', 'wrapped_key'])
        .where('owner_tenant_id', '=', tenant)
        .orderBy('created_at')
        .orderBy('key_id')
        .execute();
    let rows = await select();
    if (rows.length === 0) {
      const keyId = `t${tenant}-1`; // The same for two processes at once: one insert wins, both read it.
      const wrapped = encrypt(this.kek, randomBytes(32).toString('base64'), `data-key:${tenant}:${keyId}`);
      await db
        .insertInto('tenant_data_key')
        .ignore()
        .values({
          key_id: keyId,
          owner_tenant_id: tenant,
          wrapped_key: wrapped,
          kek_id: KEK_ID,
          created_at: new Date(),
        })
        .execute();
      rows = await select();
    }
    const keys = rows.map((row): DataKey => ({
      keyId: row.key_id,
      key: Buffer.from(decrypt(this.kek, row.wrapped_key, `data-key:${tenant}:${row.key_id}`), 'base64'),
    }));
    const current = keys.at(-1);
    if (current === undefined) throw new Error(`Tenant ${tenant} has no data key.`);
    return new TenantCipher(
      tenant,
      new Map(keys.map(({ keyId, key }) => [keyId, key])),
      current,
      this.hashKey,
    );
  }
}
