import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { PricingService } from './pricing.service.ts';

/** What small Korean shops usually ask; the owner changes it at any time. */
const USUAL_FEES = { feeWon: 3_000, freeFromWon: 50_000, jejuExtraWon: 3_000, islandExtraWon: 5_000 };

/** The shipping fees that a new shop begins with. */
@Injectable()
export class NewShopFees {
  constructor(
    private readonly database: Database,
    private readonly pricing: PricingService,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('shipping_fee_rule')
      .select('tenant_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row !== undefined;
  }

  async prepare(tenant: TenantId): Promise<void> {
    await this.pricing.setFees(tenant, USUAL_FEES);
  }

  async undo(tenant: TenantId): Promise<void> {
    await this.database.db.deleteFrom('shipping_fee_rule').where('tenant_id', '=', tenant).execute();
  }
}
