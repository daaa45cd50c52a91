import { Injectable } from '@nestjs/common';
import { Vault, type TenantCipher } from '../../crypto/index.ts';
import { Database, isoInstant } from '../../database/index.ts';
import { decodeCursor, toPage, type Page, type TenantId } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import { maskEmail, maskName, maskPhone, normalPhone } from './contact.rules.ts';
import { findCustomer, listCustomers } from './customer.queries.ts';
import type { CustomerQuery, MaskedCustomer } from './customer.schemas.ts';

/** What people are called who agreed to no name at Kakao. */
export const NAMELESS = '고객';

/** How a customer is reached. */
export interface CustomerContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

type CustomerRow = NonNullable<Awaited<ReturnType<typeof findCustomer>>>;

/** Reads customers: in full for the customer's own use and for orders, masked for staff. */
@Injectable()
export class CustomerDirectory {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Name, e-mail and phone of a customer, or null when they have left. */
  async contactOf(tenant: TenantId, customerId: string): Promise<CustomerContact | null> {
    const row = await findCustomer(this.database.db, tenant, customerId);
    return row === undefined ? null : contact(row, await this.vault.forTenant(tenant));
  }

  /** A page of the shop's customers for staff, newest first. */
  async list(tenant: TenantId, query: CustomerQuery): Promise<Page<MaskedCustomer>> {
    const cipher = await this.vault.forTenant(tenant);
    const filter = searchHashes(cipher, query.q);
    if (filter === null) return { items: [], nextCursor: null };
    const beforeId = query.cursor === undefined ? null : String(decodeCursor(query.cursor, 1)[0]);
    const rows = await listCustomers(this.database.db, tenant, {
      ...filter,
      beforeId,
      limit: query.limit + 1,
    });
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => masked(row, cipher),
    );
  }

  /**
   * One customer for staff.
   * @throws identity.customer-not-found, also for one who has left.
   */
  async find(tenant: TenantId, customerId: string): Promise<MaskedCustomer> {
    const row = await findCustomer(this.database.db, tenant, customerId);
    if (row === undefined) throw identityErrors.customerNotFound();
    return masked(row, await this.vault.forTenant(tenant));
  }
}

/** The hash that a search compares with, nothing for no search, or null when the words can be neither. */
function searchHashes(
  cipher: TenantCipher,
  q = '',
): { emailHash: string | null; phoneHash: string | null } | null {
  if (q === '') return { emailHash: null, phoneHash: null };
  if (q.includes('@')) return { emailHash: cipher.hash('email', q.toLowerCase()), phoneHash: null };
  const phone = normalPhone(q);
  return phone === null ? null : { emailHash: null, phoneHash: cipher.hash('phone', phone) };
}

function contact(row: CustomerRow, cipher: TenantCipher): CustomerContact {
  return {
    name: cipher.openNullable(row.name_sealed) ?? NAMELESS,
    email: cipher.openNullable(row.email_sealed),
    phone: cipher.openNullable(row.phone_sealed),
  };
}

function masked(row: CustomerRow, cipher: TenantCipher): MaskedCustomer {
  const { name, email, phone } = contact(row, cipher);
  return {
    id: row.id,
    name: maskName(name),
    email: email === null ? null : maskEmail(email),
    phone: phone === null ? null : maskPhone(phone),
    createdAt: isoInstant(row.created_at),
  };
}
