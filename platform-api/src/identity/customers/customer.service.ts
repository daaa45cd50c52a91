import { Injectable } from '@nestjs/common';
import { Vault, type TenantCipher } from '../../crypto/index.ts';
import { Database, isDuplicateKey } from '../../database/index.ts';
import { httpErrors } from '../../http/index.ts';
import { Outbox } from '../../jobs/index.ts';
import { Clock, newId, type Actor, type TenantId } from '../../kernel/index.ts';
import { SessionService } from '../sessions/session.service.ts';
import { normalPhone, writtenPhone } from './contact.rules.ts';
import { CustomerDirectory } from './customer.directory.ts';
import { customerLeft } from './customer.events.ts';
import { findCustomerByKakao } from './customer.queries.ts';
import type { CustomerChange, CustomerView } from './customer.schemas.ts';

/** What Kakao told about a person, by consent. */
export interface KakaoPerson {
  readonly kakaoId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** New contact data: a missing field stays as it is, null empties it. */
interface ContactChange {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** Makes, changes and erases customers. */
@Injectable()
export class CustomerService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly directory: CustomerDirectory,
    private readonly sessions: SessionService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The customer's own view of themselves. @throws access.unauthenticated when they have left. */
  async me(tenant: TenantId, actor: Actor): Promise<CustomerView> {
    const id = customerId(actor);
    const contact = await this.directory.contactOf(tenant, id);
    if (contact === null) throw httpErrors.unauthenticated();
    return { id, ...contact };
  }

  /** Changes name, e-mail or phone. */
  async change(tenant: TenantId, actor: Actor, change: CustomerChange): Promise<CustomerView> {
    const columns = contactColumns(await this.vault.forTenant(tenant), change);
    if (Object.keys(columns).length > 0) {
      await this.database.db
        .updateTable('customer')
        .set(columns)
        .where('tenant_id', '=', tenant)
        .where('id', '=', customerId(actor))
        .where('erased_at', 'is', null)
        .execute();
    }
    return await this.me(tenant, actor);
  }

  /**
   * The shop's customer for a Kakao person, made at their first visit. What the customer changed here stays; only what
   * is still empty is filled in.
   * @returns the customer's id.
   */
  async findOrCreate(tenant: TenantId, person: KakaoPerson): Promise<string> {
    const cipher = await this.vault.forTenant(tenant);
    const kakaoHash = cipher.hash('kakao', person.kakaoId);
    const phone = person.phone === null ? null : normalPhone(person.phone);
    const told = {
      name: person.name,
      email: person.email,
      phone: phone === null ? null : writtenPhone(phone),
    };
    const id =
      (await this.fillGaps(tenant, cipher, kakaoHash, told)) ??
      (await this.create(tenant, cipher, kakaoHash, told));
    await this.database.db
      .insertInto('kakao_link')
      .values({
        kakao_id: person.kakaoId,
        owner_tenant_id: tenant,
        customer_id: id,
        created_at: this.clock.now(),
      })
      .onDuplicateKeyUpdate({ customer_id: id })
      .execute();
    return id;
  }

  /**
   * Erases a customer: contact data, addresses and sessions go at once, the tie to Kakao by a job. Orders keep what the
   * law wants kept. Erasing twice is harmless.
   */
  async erase(tenant: TenantId, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx
        .deleteFrom('customer_address')
        .where('tenant_id', '=', tenant)
        .where('customer_id', '=', id)
        .execute();
      const erased = await tx
        .updateTable('customer')
        .set({
          // Frees the person to come back as somebody new.
          kakao_hash: `erased-${id}`,
          name_sealed: null,
          email_sealed: null,
          email_hash: null,
          phone_sealed: null,
          phone_hash: null,
          erased_at: this.clock.now(),
        })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      if (erased.numUpdatedRows > 0n) await this.outbox.add(tx, tenant, customerLeft, { customerId: id });
    });
    await this.sessions.endAllOf('customer', id, 'customer-left');
  }

  private async fillGaps(tenant: TenantId, cipher: TenantCipher, kakaoHash: string, told: ContactChange) {
    const row = await findCustomerByKakao(this.database.db, tenant, kakaoHash);
    if (row === undefined) return null;
    const gaps = contactColumns(cipher, {
      ...(row.name_sealed === null ? { name: told.name } : {}),
      ...(row.email_sealed === null ? { email: told.email } : {}),
      ...(row.phone_sealed === null ? { phone: told.phone } : {}),
    });
    if (Object.keys(gaps).length > 0) {
      await this.database.db
        .updateTable('customer')
        .set(gaps)
        .where('tenant_id', '=', tenant)
        .where('id', '=', row.id)
        .execute();
    }
    return row.id;
  }

  private async create(
    tenant: TenantId,
    cipher: TenantCipher,
    kakaoHash: string,
    told: ContactChange,
  ): Promise<string> {
    const id = newId();
    const empty = {
      name_sealed: null,
      email_sealed: null,
      email_hash: null,
      phone_sealed: null,
      phone_hash: null,
    };
    const identity = {
      tenant_id: tenant,
      id,
      kakao_hash: kakaoHash,
      created_at: this.clock.now(),
      erased_at: null,
    };
    try {
      await this.database.db
        .insertInto('customer')
        .values({ ...identity, ...empty, ...contactColumns(cipher, told) })
        .execute();
      return id;
    } catch (error) {
      // The same person signed in twice at once: both become the customer who was made first.
      const first = isDuplicateKey(error)
        ? await findCustomerByKakao(this.database.db, tenant, kakaoHash)
        : undefined;
      if (first === undefined) throw error;
      return first.id;
    }
  }
}

/** The id of the customer who calls. @throws access.unauthenticated for anybody else. */
export function customerId(actor: Actor): string {
  if (actor.kind !== 'customer') throw httpErrors.unauthenticated();
  return actor.id;
}

function contactColumns(cipher: TenantCipher, { name, email, phone }: ContactChange) {
  const normal = phone === undefined || phone === null ? null : normalPhone(phone);
  return {
    ...(name === undefined ? {} : { name_sealed: cipher.sealNullable(name) }),
    ...(email === undefined
      ? {}
      : {
          email_sealed: cipher.sealNullable(email),
          email_hash: email === null ? null : cipher.hash('email', email.toLowerCase()),
        }),
    ...(phone === undefined
      ? {}
      : {
          phone_sealed: cipher.sealNullable(phone),
          phone_hash: normal === null ? null : cipher.hash('phone', normal),
        }),
  };
}
