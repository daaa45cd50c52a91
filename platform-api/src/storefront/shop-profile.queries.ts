import { readJson, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { ShopProfileView } from './shop-profile.schemas.ts';

/** A shop that has not told yet who it is. */
export const EMPTY_PROFILE: ShopProfileView = {
  companyName: '',
  representative: '',
  address: '',
  phone: '',
  email: '',
  businessNumber: '',
  mailOrderNumber: '',
  privacyOfficer: '',
  hosting: '',
  policies: [],
};

/** Who sells in the shop; empty words before the owner filled them in. */
export async function findShopProfile(db: Db, tenant: TenantId): Promise<ShopProfileView> {
  const row = await db
    .selectFrom('shop_profile')
    .select(['company_name', 'representative', 'address', 'phone', 'email', 'business_number'])
    .select(['mail_order_number', 'privacy_officer', 'hosting', 'policies'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirst();
  if (row === undefined) return EMPTY_PROFILE;
  return {
    companyName: row.company_name,
    representative: row.representative,
    address: row.address,
    phone: row.phone,
    email: row.email,
    businessNumber: row.business_number,
    mailOrderNumber: row.mail_order_number,
    privacyOfficer: row.privacy_officer,
    hosting: row.hosting,
    policies: readJson(row.policies),
  };
}

/** The number of the shop's public catalogue; 0 before its first change. */
export async function findCatalogueVersion(db: Db, tenant: TenantId): Promise<number> {
  const row = await db
    .selectFrom('catalogue_version')
    .select('version')
    .where('tenant_id', '=', tenant)
    .executeTakeFirst();
  return row?.version ?? 0;
}
