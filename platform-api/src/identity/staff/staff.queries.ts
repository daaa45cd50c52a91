import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';

/** The staff member behind a session that is still alive, or undefined. One statement, so a sign-out holds at once. */
export async function findSignedInStaff(db: Db, staffId: string, sessionId: string) {
  return await db
    .selectFrom('staff')
    .innerJoin('session', 'session.subject_id', 'staff.id')
    .leftJoin('operator', 'operator.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name', 'staff.email', 'operator.staff_id as operator_id'])
    .where('staff.id', '=', staffId)
    .where('session.id', '=', sessionId)
    .where('session.revoked_at', 'is', null)
    .executeTakeFirst();
}

/** A member's role in the tenant of that slug; undefined alike for an unknown tenant and for somebody else's. */
export async function findMembership(db: Db, staffId: string, slug: string) {
  return await db
    .selectFrom('membership')
    .innerJoin('tenant', 'tenant.id', 'membership.owner_tenant_id')
    .select(['tenant.id', 'membership.role'])
    .where('tenant.slug', '=', slug)
    .where('membership.staff_id', '=', staffId)
    .executeTakeFirst();
}

/** The shops that somebody works in. */
export async function listMemberships(db: Db, staffId: string) {
  return await db
    .selectFrom('membership')
    .innerJoin('tenant', 'tenant.id', 'membership.owner_tenant_id')
    .select(['tenant.slug', 'tenant.name', 'tenant.status', 'membership.role'])
    .where('membership.staff_id', '=', staffId)
    .orderBy('membership.created_at')
    .orderBy('tenant.id')
    .execute();
}

/** The people who work in a shop. */
export async function listMembers(db: Db, tenant: TenantId) {
  return await db
    .selectFrom('membership')
    .innerJoin('staff', 'staff.id', 'membership.staff_id')
    .select(['staff.id', 'staff.name', 'staff.email', 'membership.role', 'membership.created_at'])
    .where('membership.owner_tenant_id', '=', tenant)
    .orderBy('membership.created_at')
    .orderBy('staff.id')
    .execute();
}
