import type { Db } from '../database/index.ts';
import type { TenantStatus } from './tenant.entity.ts';

/** A row of the directory with the host names that its owner has brought along, oldest first. */
export interface TenantRow {
  id: number;
  slug: string;
  name: string;
  status: TenantStatus;
  opened_at: string | null;
}

const columns = ['tenant.id', 'tenant.slug', 'tenant.name', 'tenant.status', 'tenant.opened_at'] as const;

export async function findTenantBySlug(db: Db, slug: string): Promise<TenantRow | undefined> {
  return await db.selectFrom('tenant').select(columns).where('tenant.slug', '=', slug).executeTakeFirst();
}

export async function findTenantById(db: Db, id: number): Promise<TenantRow | undefined> {
  return await db.selectFrom('tenant').select(columns).where('tenant.id', '=', id).executeTakeFirst();
}

export async function findTenantByDomain(db: Db, host: string): Promise<TenantRow | undefined> {
  return await db
    .selectFrom('tenant_domain')
    .innerJoin('tenant', 'tenant.id', 'tenant_domain.owner_tenant_id')
    .select(columns)
    .where('tenant_domain.host', '=', host)
    .executeTakeFirst();
}

/** The tenant's first own host name, or null when it lives under the platform's pattern. */
export async function findFirstDomain(db: Db, id: number): Promise<string | null> {
  const row = await db
    .selectFrom('tenant_domain')
    .select('host')
    .where('owner_tenant_id', '=', id)
    .orderBy('created_at')
    .orderBy('host')
    .executeTakeFirst();
  return row?.host ?? null;
}

export async function listTenants(db: Db): Promise<(TenantRow & { domain: string | null })[]> {
  const tenants = await db.selectFrom('tenant').select(columns).orderBy('tenant.id').execute();
  const domains = await db
    .selectFrom('tenant_domain')
    .select(['owner_tenant_id', 'host'])
    .orderBy('created_at', 'desc')
    .orderBy('host', 'desc')
    .execute();
  const first = new Map(domains.map((domain) => [domain.owner_tenant_id, domain.host]));
  return tenants.map((tenant) => ({ ...tenant, domain: first.get(tenant.id) ?? null }));
}
