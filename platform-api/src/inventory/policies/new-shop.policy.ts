import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { SHOP_SCOPE_KEY, findPolicy } from './policy.queries.ts';
import { POLICY_DEFAULTS } from './policy.rules.ts';
import { PolicyService } from './policy.service.ts';

/** The shop-wide stock policy that a new shop begins with: the defaults, written down so that its owner finds them. */
@Injectable()
export class NewShopPolicy {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    return (await findPolicy(this.database.db, tenant, 'shop', SHOP_SCOPE_KEY)) !== null;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.policies.save(tenant, {
      scope: 'shop',
      warehouseId: null,
      variantId: null,
      ...POLICY_DEFAULTS,
    });
  }

  async undo(tenant: TenantId): Promise<void> {
    await this.database.db
      .deleteFrom('stock_policy')
      .where('tenant_id', '=', tenant)
      .where('scope', '=', 'shop')
      .execute();
  }
}
