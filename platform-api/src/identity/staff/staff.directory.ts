import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, isoInstant } from '../../database/index.ts';
import { httpErrors } from '../../http/index.ts';
import { Clock, newId, tenantId, type Actor, type TenantId } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import type { StaffRole } from '../membership.entity.ts';
import { checkPassword, hashPassword } from './passwords.ts';
import { findMembership, findSignedInStaff, listMembers, listMemberships } from './staff.queries.ts';
import type { MemberView, MembershipView } from './staff.schemas.ts';

/** Somebody who is signed in to the portal. */
export interface StaffPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isOperator: boolean;
}

/** The people who work in shops or operate the platform, and where they may work. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a person.
   * @returns the person's id.
   * @throws identity.email-taken, identity.password-too-short.
   */
  async create(person: { email: string; name: string; password: string }): Promise<string> {
    checkPassword(person.password);
    const id = newId();
    const passwordHash = await hashPassword(person.password);
    try {
      await this.database.db
        .insertInto('staff')
        .values({
          id,
          email: normalEmail(person.email),
          name: person.name,
          password_hash: passwordHash,
          failed_sign_ins: 0,
          locked_until: null,
          created_at: this.clock.now(),
        })
        .execute();
    } catch (error) {
      if (isDuplicateKey(error, 'uq_staff_email')) throw identityErrors.emailTaken();
      throw error;
    }
    return id;
  }

  /** Lets a person work in a shop, or changes the role there. */
  async addMembership(staffId: string, tenant: TenantId, role: StaffRole): Promise<void> {
    await this.database.db
      .insertInto('membership')
      .values({ staff_id: staffId, owner_tenant_id: tenant, role, created_at: this.clock.now() })
      .onDuplicateKeyUpdate({ role })
      .execute();
  }

  /** Makes a person an operator of the platform. */
  async makeOperator(staffId: string): Promise<void> {
    await this.database.db
      .insertInto('operator')
      .ignore()
      .values({ staff_id: staffId, created_at: this.clock.now() })
      .execute();
  }

  async isOperator(staffId: string): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('operator')
      .select('staff_id')
      .where('staff_id', '=', staffId)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** The person's id by e-mail, or null. */
  async idOf(email: string): Promise<string | null> {
    const row = await this.database.db
      .selectFrom('staff')
      .select('id')
      .where('email', '=', normalEmail(email))
      .executeTakeFirst();
    return row?.id ?? null;
  }

  /** The person behind a session, or null when the session was ended. */
  async bySession(staffId: string, sessionId: string): Promise<StaffPerson | null> {
    const row = await findSignedInStaff(this.database.db, staffId, sessionId);
    if (row === undefined) return null;
    return { id: row.id, name: row.name, email: row.email, isOperator: row.operator_id !== null };
  }

  /**
   * The staff member or operator who calls.
   * @throws access.unauthenticated for anybody else.
   */
  async person(actor: Actor): Promise<Omit<StaffPerson, 'isOperator'>> {
    const isStaff = actor.kind === 'staff' || actor.kind === 'operator';
    const person = isStaff ? await this.bySession(actor.id, actor.sessionId) : null;
    if (person === null) throw httpErrors.unauthenticated();
    return { id: person.id, name: person.name, email: person.email };
  }

  /** The person's role in a shop; null alike for an unknown shop and for one of others. */
  async membershipIn(staffId: string, slug: string): Promise<{ tenant: TenantId; role: StaffRole } | null> {
    const row = await findMembership(this.database.db, staffId, slug);
    return row === undefined ? null : { tenant: tenantId(row.id), role: row.role };
  }

  /** The shops that a person works in, for the portal's shop switcher. */
  async membershipsOf(staffId: string): Promise<MembershipView[]> {
    const rows = await listMemberships(this.database.db, staffId);
    return rows.map(({ slug, name, status, role }) => ({ tenant: { slug, name, status }, role }));
  }

  /** The people of a shop. */
  async membersOf(tenant: TenantId): Promise<MemberView[]> {
    const rows = await listMembers(this.database.db, tenant);
    return rows.map(({ id, name, email, role, created_at }) => ({
      id,
      name,
      email,
      role,
      memberSince: isoInstant(created_at),
    }));
  }
}

/** E-mail addresses are compared in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
