import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database, SettingsMemory, type Db } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import type { FeeRule } from './remote-area.rules.ts';
import type { ShippingFees } from './pricing.schemas.ts';

const NO_RULE: FeeRule = { feeWon: 0, freeFromWon: null, jejuExtraWon: 0, islandExtraWon: 0 };

/** A shop's fees, and what they come to for an order. */
@Injectable()
export class PricingService {
  private readonly rules = new SettingsMemory<FeeRule>();

  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The fees in force, at most a second old; a shop that never set any sends free. */
  async feeRule(db: Db, tenant: TenantId): Promise<FeeRule> {
    return await this.rules.get(tenant, () => this.storedRule(db, tenant));
  }

  /** The fees as they are stored this moment, for whoever edits them. */
  async storedRule(db: Db, tenant: TenantId): Promise<FeeRule> {
    const row = await db
      .selectFrom('shipping_fee_rule')
      .select(['fee_won', 'free_from_won', 'jeju_extra_won', 'island_extra_won'])
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    if (row === undefined) return NO_RULE;
    return {
      feeWon: row.fee_won,
      freeFromWon: row.free_from_won,
      jejuExtraWon: row.jeju_extra_won,
      islandExtraWon: row.island_extra_won,
    };
  }

  async setFees(tenant: TenantId, fees: ShippingFees): Promise<ShippingFees> {
    await this.database.transaction(async (tx) => {
      const before = await this.storedRule(tx, tenant);
      const columns = {
        fee_won: fees.feeWon,
        free_from_won: fees.freeFromWon,
        jeju_extra_won: fees.jejuExtraWon,
        island_extra_won: fees.islandExtraWon,
        updated_at: this.clock.now(),
      };
      await tx
        .insertInto('shipping_fee_rule')
        .values({ tenant_id: tenant, ...columns })
        .onDuplicateKeyUpdate(columns)
        .execute();
      await this.audit.record(tx, tenant, {
        action: 'shipping-fees.changed',
        subjectType: 'ShippingFee',
        subjectId: newId(),
        before,
        after: fees,
      });
    });
    return fees;
  }
}
