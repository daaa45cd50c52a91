import { storedInstant, type Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';

/** A link that can be used now, with the person and the shop in whose name it was mailed. */
export async function findUsableLink(db: Db, tokenHash: string, now: Date) {
  return await db
    .selectFrom('password_link as link')
    .innerJoin('staff', 'staff.id', 'link.staff_id')
    .leftJoin('tenant', 'tenant.id', 'link.owner_tenant_id')
    .select(['link.staff_id', 'link.purpose', 'link.expires_at', 'staff.email', 'staff.name'])
    .select(['tenant.slug as shop_slug', 'tenant.name as shop_name'])
    .where('link.token_hash', '=', tokenHash)
    .where('link.used_at', 'is', null)
    .where('link.expires_at', '>', storedInstant(now))
    .executeTakeFirst();
}

/** True when the person was ever sent a welcome in the name of this shop. */
export async function wasWelcomed(db: Db, staffId: string, tenant: TenantId): Promise<boolean> {
  const row = await db
    .selectFrom('password_link')
    .select('token_hash')
    .where('staff_id', '=', staffId)
    .where('purpose', '=', 'welcome')
    .where('owner_tenant_id', '=', tenant)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a shop is called; null when there is none. */
export async function findShopName(db: Db, tenant: TenantId): Promise<string | null> {
  const row = await db.selectFrom('tenant').select('name').where('id', '=', tenant).executeTakeFirst();
  return row?.name ?? null;
}

/** How many links for a forgotten password were made for somebody since an instant. */
export async function countResets(db: Db, staffId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('password_link')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('staff_id', '=', staffId)
    .where('purpose', '=', 'reset')
    .where('created_at', '>', storedInstant(since))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Somebody by e-mail with the shop that they have worked in longest, or undefined when there is nobody or no shop. */
export async function findMemberByEmail(db: Db, email: string) {
  return await db
    .selectFrom('staff')
    .innerJoin('membership', 'membership.staff_id', 'staff.id')
    .select(['staff.id', 'membership.owner_tenant_id as tenant_id'])
    .where('staff.email', '=', email)
    .orderBy('membership.created_at')
    .orderBy('membership.owner_tenant_id')
    .limit(1)
    .executeTakeFirst();
}
