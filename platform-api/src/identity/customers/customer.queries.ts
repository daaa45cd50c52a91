import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';

const columns = ['id', 'name_sealed', 'email_sealed', 'phone_sealed', 'created_at'] as const;

/** A customer with sealed contact data; undefined when there is none or it was erased. */
export async function findCustomer(db: Db, tenant: TenantId, id: string) {
  return await db
    .selectFrom('customer')
    .select(columns)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}

/** The customer of a Kakao person in this shop. */
export async function findCustomerByKakao(db: Db, tenant: TenantId, kakaoHash: string) {
  return await db
    .selectFrom('customer')
    .select(columns)
    .where('tenant_id', '=', tenant)
    .where('kakao_hash', '=', kakaoHash)
    .executeTakeFirst();
}

/** How a list of customers is narrowed. */
export interface CustomerFilter {
  readonly emailHash: string | null;
  readonly phoneHash: string | null;
  readonly beforeId: string | null;
  readonly limit: number;
}

/** Customers that are still there, newest first: ids are ordered by time. */
export async function listCustomers(db: Db, tenant: TenantId, filter: CustomerFilter) {
  let query = db
    .selectFrom('customer')
    .select(columns)
    .where('tenant_id', '=', tenant)
    .where('erased_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.emailHash !== null) query = query.where('email_hash', '=', filter.emailHash);
  if (filter.phoneHash !== null) query = query.where('phone_hash', '=', filter.phoneHash);
  if (filter.beforeId !== null) query = query.where('id', '<', filter.beforeId);
  return await query.execute();
}

/** A customer's address book, the default first. */
export async function listAddresses(db: Db, tenant: TenantId, customerId: string) {
  return await db
    .selectFrom('customer_address')
    .select(['id', 'label', 'zone_code', 'road_address', 'private_sealed', 'is_default'])
    .where('tenant_id', '=', tenant)
    .where('customer_id', '=', customerId)
    .orderBy('is_default', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
