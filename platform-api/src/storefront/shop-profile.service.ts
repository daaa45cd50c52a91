import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { raiseCatalogueVersion } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { findShopProfile } from './shop-profile.queries.ts';
import type { ShopProfileInput, ShopProfileView } from './shop-profile.schemas.ts';
import { ShopReader } from './shop.reader.ts';

/** Reads and changes who sells in a shop. */
@Injectable()
export class ShopProfileService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly shops: ShopReader,
    private readonly clock: Clock,
  ) {}

  async get(tenant: TenantId): Promise<ShopProfileView> {
    return await findShopProfile(this.database.db, tenant);
  }

  async replace(tenant: TenantId, input: ShopProfileInput): Promise<ShopProfileView> {
    const after = await this.database.transaction(async (tx) => {
      await raiseCatalogueVersion(tx, tenant);
      const before = await findShopProfile(tx, tenant);
      const profile: ShopProfileView = { ...input, policies: input.policies ?? before.policies };
      const columns = {
        company_name: profile.companyName,
        representative: profile.representative,
        address: profile.address,
        phone: profile.phone,
        email: profile.email,
        business_number: profile.businessNumber,
        mail_order_number: profile.mailOrderNumber,
        privacy_officer: profile.privacyOfficer,
        hosting: profile.hosting,
        policies: JSON.stringify(profile.policies),
        updated_at: this.clock.now(),
      };
      await tx
        .insertInto('shop_profile')
        .values({ tenant_id: tenant, ...columns })
        .onDuplicateKeyUpdate(columns)
        .execute();
      await this.audit.record(tx, tenant, {
        action: 'shop-profile.changed',
        subjectType: 'ShopProfile',
        subjectId: String(tenant),
        before: published(before),
        after: published(profile),
      });
      return profile;
    });
    this.shops.forget(tenant);
    return after;
  }
}

/** The part that the law makes public of a business; names and addresses of people stay out of the audit log. */
function published({
  companyName,
  businessNumber,
  mailOrderNumber,
  hosting,
  policies,
}: ShopProfileView): object {
  return {
    companyName,
    businessNumber,
    mailOrderNumber,
    hosting,
    policies: policies.map((policy) => policy.key),
  };
}
