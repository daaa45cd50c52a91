import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Vault, type TenantCipher } from '../../crypto/index.ts';
import { Database, type Db } from '../../database/index.ts';
import { Clock, newId, type Actor, type TenantId } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import { lockCustomer } from '../identity.locks.ts';
import { listAddresses } from './customer.queries.ts';
import type { AddressChange, AddressView, NewAddress } from './customer.schemas.ts';
import { customerId } from './customer.service.ts';

const ADDRESSES_MAX = 20;

/** What of an address only the customer and the parcel's people may read. */
const privateSchema = z.object({
  recipient: z.string(),
  phone: z.string(),
  detail: z.string(),
  doorCode: z.string().nullable(),
  message: z.string().nullable(),
});

/** A customer's address book. Exactly one address of a book that is not empty is the default. */
@Injectable()
export class AddressService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The caller's addresses, the default first. */
  async list(tenant: TenantId, actor: Actor): Promise<AddressView[]> {
    return await this.read(this.database.db, tenant, customerId(actor));
  }

  /** Adds an address. @throws identity.too-many-addresses. */
  async add(tenant: TenantId, actor: Actor, address: NewAddress): Promise<AddressView> {
    const owner = customerId(actor);
    const cipher = await this.vault.forTenant(tenant);
    const id = newId();
    return await this.inBook(tenant, owner, id, async (tx, book) => {
      if (book.length >= ADDRESSES_MAX) throw identityErrors.tooManyAddresses({ max: ADDRESSES_MAX });
      await tx
        .insertInto('customer_address')
        .values({
          tenant_id: tenant,
          id,
          customer_id: owner,
          label: address.label,
          zone_code: address.zoneCode,
          road_address: address.roadAddress,
          private_sealed: seal(cipher, address),
          is_default: false,
          created_at: this.clock.now(),
        })
        .execute();
      return address.isDefault ? id : null;
    });
  }

  /** Changes an address. @throws identity.address-not-found. */
  async change(tenant: TenantId, actor: Actor, id: string, change: AddressChange): Promise<AddressView> {
    const owner = customerId(actor);
    const cipher = await this.vault.forTenant(tenant);
    return await this.inBook(tenant, owner, id, async (tx, book) => {
      const old = book.find((address) => address.id === id);
      if (old === undefined) throw identityErrors.addressNotFound();
      const changed = { ...old, ...change };
      await tx
        .updateTable('customer_address')
        .set({
          label: changed.label,
          zone_code: changed.zoneCode,
          road_address: changed.roadAddress,
          private_sealed: seal(cipher, changed),
        })
        .where('tenant_id', '=', tenant)
        .where('customer_id', '=', owner)
        .where('id', '=', id)
        .execute();
      return change.isDefault === true ? id : null;
    });
  }

  /** Removes an address; the newest one left becomes the default when it was. @throws identity.address-not-found. */
  async remove(tenant: TenantId, actor: Actor, id: string): Promise<void> {
    const owner = customerId(actor);
    await this.database.transaction(async (tx) => {
      await lockCustomer(tx, tenant, owner);
      const removed = await tx
        .deleteFrom('customer_address')
        .where('tenant_id', '=', tenant)
        .where('customer_id', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (removed.numDeletedRows === 0n) throw identityErrors.addressNotFound();
      await keepOneDefault(tx, tenant, owner, null);
    });
  }

  /** Changes the book with its owner held, then sees to the default and answers with the address that was meant. */
  private async inBook(
    tenant: TenantId,
    owner: string,
    id: string,
    work: (tx: Db, book: AddressView[]) => Promise<string | null>,
  ): Promise<AddressView> {
    return await this.database.transaction(async (tx) => {
      await lockCustomer(tx, tenant, owner);
      const newDefault = await work(tx, await this.read(tx, tenant, owner));
      await keepOneDefault(tx, tenant, owner, newDefault);
      const address = (await this.read(tx, tenant, owner)).find((one) => one.id === id);
      if (address === undefined) throw identityErrors.addressNotFound();
      return address;
    });
  }

  private async read(db: Db, tenant: TenantId, owner: string): Promise<AddressView[]> {
    const rows = await listAddresses(db, tenant, owner);
    const cipher = await this.vault.forTenant(tenant);
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      zoneCode: row.zone_code,
      roadAddress: row.road_address,
      isDefault: row.is_default === 1,
      ...privateSchema.parse(JSON.parse(cipher.open(row.private_sealed))),
    }));
  }
}

function seal(cipher: TenantCipher, address: z.infer<typeof privateSchema>): string {
  return cipher.seal(JSON.stringify(privateSchema.parse(address)));
}

async function keepOneDefault(tx: Db, tenant: TenantId, owner: string, chosen: string | null): Promise<void> {
  const [first] = await listAddresses(tx, tenant, owner); // The default there is, or the newest when there is none.
  const id = chosen ?? first?.id;
  if (id === undefined) return;
  await tx
    .updateTable('customer_address')
    .set((eb) => ({ is_default: eb.case().when('id', '=', id).then(true).else(false).end() }))
    .where('tenant_id', '=', tenant)
    .where('customer_id', '=', owner)
    .execute();
}
