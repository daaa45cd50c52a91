import { Injectable } from '@nestjs/common';
import type { Db } from '../../database/index.ts';
import { Clock, newId, type TenantId } from '../../kernel/index.ts';
import { lockStaffByEmail } from '../identity.locks.ts';
import { normalEmail } from './staff.directory.ts';

/** Makes people the owners of new shops, in the transaction of the caller. */
@Injectable()
export class ShopOwners {
  constructor(private readonly clock: Clock) {}

  /** Whether the person of this e-mail owns the shop. */
  async owns(db: Db, tenant: TenantId, email: string): Promise<boolean> {
    const row = await db
      .selectFrom('membership')
      .innerJoin('staff', 'staff.id', 'membership.staff_id')
      .select('staff.id')
      .where('membership.owner_tenant_id', '=', tenant)
      .where('membership.role', '=', 'owner')
      .where('staff.email', '=', normalEmail(email))
      .executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Makes somebody the owner: a person whom the platform knows, or a new one without a password.
   * @returns the person's id.
   */
  async add(tx: Db, tenant: TenantId, person: { name: string; email: string }): Promise<string> {
    const email = normalEmail(person.email);
    const staff = (await lockStaffByEmail(tx, email)) ?? (await this.invite(tx, email, person.name));
    await tx
      .insertInto('membership')
      .values({ staff_id: staff.id, owner_tenant_id: tenant, role: 'owner', created_at: this.clock.now() })
      .onDuplicateKeyUpdate({ role: 'owner' })
      .execute();
    return staff.id;
  }

  /**
   * Takes {@link add} back. A person whom it made, at `since` or later, and who by now neither works in another shop nor
   * operates the platform, is forgotten; anybody else stays.
   * @param since as columns hold an instant
   */
  async remove(tx: Db, tenant: TenantId, email: string, since: string): Promise<void> {
    const staff = await lockStaffByEmail(tx, normalEmail(email));
    if (staff === undefined) return;
    await tx
      .deleteFrom('membership')
      .where('staff_id', '=', staff.id)
      .where('owner_tenant_id', '=', tenant)
      .execute();
    if (!(await isForThisOnly(tx, staff.id, since))) return;
    await tx.deleteFrom('password_link').where('staff_id', '=', staff.id).execute();
    await tx.deleteFrom('session').where('kind', '=', 'staff').where('subject_id', '=', staff.id).execute();
    await tx.deleteFrom('staff').where('id', '=', staff.id).execute();
  }

  private async invite(tx: Db, email: string, name: string) {
    await tx
      .insertInto('staff')
      .ignore() // Two new shops of the same new person: one insert wins, both lock its row.
      .values({
        id: newId(),
        email,
        name,
        password_hash: null,
        failed_sign_ins: 0,
        locked_until: null,
        created_at: this.clock.now(),
      })
      .execute();
    const staff = await lockStaffByEmail(tx, email);
    if (staff === undefined) throw new Error('Somebody was invited, but their row cannot be read.');
    return staff;
  }
}

async function isForThisOnly(tx: Db, staffId: string, since: string): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .leftJoin('membership', 'membership.staff_id', 'staff.id')
    .leftJoin('operator', 'operator.staff_id', 'staff.id')
    .select('staff.id')
    .where('staff.id', '=', staffId)
    .where('membership.staff_id', 'is', null)
    .where('operator.staff_id', 'is', null)
    .where((eb) => eb.or([eb('staff.password_hash', 'is', null), eb('staff.created_at', '>=', since)]))
    .executeTakeFirst();
  return row !== undefined;
}
