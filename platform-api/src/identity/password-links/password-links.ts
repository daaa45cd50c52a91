import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.ts';
import { Vault } from '../../crypto/index.ts';
import { isoInstant, storedInstant, type Db } from '../../database/index.ts';
import { Clock, type TenantId } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import { lockPasswordLink, lockStaff } from '../identity.locks.ts';
import type { PasswordLinkPurpose } from '../password-link.entity.ts';
import { countResets, findShopName, wasWelcomed } from './password-link.queries.ts';
import { RESETS_PER_HOUR, linkEnds, resetsCountFrom } from './password-link.rules.ts';
import { StaffMail, type StaffMailAddress } from './staff-mail.ts';

const SECRET_BYTES = 32;

/** A link as it goes into a mail. The token is nowhere else: only its keyed hash is stored. */
export interface IssuedLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Links that staff get by mail to set a password. A person's row is locked first, then the links, so that a newer link
 * ends the older ones and each is used once.
 */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly mail: StaffMail,
    private readonly clock: Clock,
  ) {}

  /** Makes a link in the name of a shop; earlier ones of the person that were not used yet end with it. */
  async issue(tx: Db, staffId: string, purpose: PasswordLinkPurpose, tenant: TenantId): Promise<IssuedLink> {
    await this.personOf(tx, staffId);
    return await this.make(tx, staffId, purpose, tenant);
  }

  /**
   * Tells a new owner of their shop, once however often it is called: somebody without a password gets a link to set
   * one, somebody who has signed in before the address of the portal.
   * @returns whether a mail was queued now.
   */
  async welcome(tx: Db, tenant: TenantId, staffId: string): Promise<boolean> {
    const person = await this.personOf(tx, staffId);
    if (person.password_hash !== null) {
      const address = await addressOf(tx, person, tenant, `staff-new-shop:${staffId}`);
      await this.mail.sender.newShop(tx, tenant, { ...address, url: this.config.values.PORTAL_URL });
      return true;
    }
    if (await wasWelcomed(tx, staffId, tenant)) return false;
    await this.send(tx, person, 'welcome', tenant);
    return true;
  }

  /**
   * Reads what a mail of this shop is sealed with, before the transaction of {@link remind}: within it that would take a
   * second connection, and whoever else asks for the same person may hold all others while they wait.
   */
  async prepare(tenant: TenantId): Promise<void> {
    await this.vault.forTenant(tenant);
  }

  /**
   * Mails a link to somebody who forgot their password; nothing happens when they were sent enough within the hour.
   * @returns whether a mail was queued.
   */
  async remind(tx: Db, tenant: TenantId, staffId: string): Promise<boolean> {
    const person = await this.personOf(tx, staffId);
    const sent = await countResets(tx, staffId, resetsCountFrom(this.clock.now()));
    if (sent >= RESETS_PER_HOUR) return false;
    await this.send(tx, person, 'reset', tenant);
    return true;
  }

  /**
   * Uses a link up, and ends all others of the person.
   * @throws identity.link-invalid alike for one that is unknown, used or past its time.
   */
  async useUp(tx: Db, token: string, staffId: string): Promise<void> {
    await lockStaff(tx, staffId);
    const tokenHash = this.hash(token);
    const link = await lockPasswordLink(tx, tokenHash);
    const now = this.clock.now();
    if (link === undefined || link.used_at !== null || new Date(isoInstant(link.expires_at)) <= now)
      throw identityErrors.linkInvalid();
    await tx.updateTable('password_link').set({ used_at: now }).where('token_hash', '=', tokenHash).execute();
    await this.endAll(tx, staffId, now);
  }

  /** The keyed hash by which a link is found. */
  hash(token: string): string {
    return this.vault.hashForPlatform('password-link', token);
  }

  private async send(
    tx: Db,
    person: LockedPerson,
    purpose: PasswordLinkPurpose,
    tenant: TenantId,
  ): Promise<void> {
    const { token, expiresAt } = await this.make(tx, person.id, purpose, tenant);
    const address = await addressOf(tx, person, tenant, `password-link:${this.hash(token).slice(0, 32)}`);
    const url = `${this.config.values.PORTAL_URL}/#/password/${token}`;
    await this.mail.sender.passwordLink(tx, tenant, { ...address, purpose, url, expiresAt });
  }

  private async make(
    tx: Db,
    staffId: string,
    purpose: PasswordLinkPurpose,
    tenant: TenantId,
  ): Promise<IssuedLink> {
    const now = this.clock.now();
    const [token, expiresAt] = [randomBytes(SECRET_BYTES).toString('base64url'), linkEnds(purpose, now)];
    await this.endAll(tx, staffId, now);
    await tx
      .insertInto('password_link')
      .values({
        token_hash: this.hash(token),
        staff_id: staffId,
        purpose,
        owner_tenant_id: tenant,
        created_at: now,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
    return { token, expiresAt };
  }

  private async endAll(tx: Db, staffId: string, now: Date): Promise<void> {
    await tx
      .updateTable('password_link')
      .set({ expires_at: now })
      .where('staff_id', '=', staffId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', storedInstant(now))
      .execute();
  }

  private async personOf(tx: Db, staffId: string): Promise<LockedPerson> {
    const person = await lockStaff(tx, staffId);
    if (person === undefined) throw new Error(`There is no staff member ${staffId} to make a link for.`);
    return person;
  }
}

type LockedPerson = NonNullable<Awaited<ReturnType<typeof lockStaff>>>;

/** All of it on the transaction's own connection: those who wait for the person's row may hold all others. */
async function addressOf(
  tx: Db,
  person: LockedPerson,
  tenant: TenantId,
  dedupeKey: string,
): Promise<StaffMailAddress> {
  const shopName = await findShopName(tx, tenant);
  if (shopName === null) throw new Error(`There is no tenant ${tenant} to write in the name of.`);
  return { to: person.email, name: person.name, shopName, dedupeKey };
}
