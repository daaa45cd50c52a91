import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, type Db } from '../../database/index.ts';
import { Outbox } from '../../jobs/index.ts';
import { Clock, newId, type TenantId } from '../../kernel/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { stockPolicyChanged } from '../inventory.events.ts';
import { trackedVariant } from '../stock.queries.ts';
import { findWarehouse } from '../warehouses/warehouse.queries.ts';
import {
  COPY_FROM_START,
  SHOP_SCOPE_KEY,
  allPolicies,
  findPolicy,
  type StoredPolicy,
} from './policy.queries.ts';
import { POLICY_DEFAULTS } from './policy.rules.ts';
import type { PolicyInput, PolicyListView, PolicyView } from './policy.schemas.ts';

/** The owner's stock rules. Saving one starts the job that copies it into the stock levels. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The shop's policy first (empty while there is none), then the narrower ones. */
  async list(tenant: TenantId): Promise<PolicyListView> {
    const views = (await allPolicies(this.database.db, tenant)).map(viewOf);
    const shop = views.find((view) => view.scope === 'shop') ?? EMPTY_SHOP;
    return { items: [shop, ...views.filter((view) => view.scope !== 'shop')], defaults: POLICY_DEFAULTS };
  }

  /**
   * Saves the policy of one scope.
   * @throws inventory.policy-not-found for a warehouse or variant that the shop does not have.
   */
  async save(tenant: TenantId, input: PolicyInput): Promise<PolicyView> {
    const { db } = this.database;
    await requireScope(db, tenant, input);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const before = await findPolicy(tx, tenant, input.scope, scopeKeyOf(input));
      await write(tx, tenant, input, now);
      const after = await findPolicy(tx, tenant, input.scope, scopeKeyOf(input));
      if (after === null) throw new Error('A policy vanished while it was saved.');
      await this.audit.record(tx, tenant, {
        action: 'stock-policy.saved',
        subjectType: 'StockPolicy',
        subjectId: after.id,
        before: before === null ? null : viewOf(before),
        after: viewOf(after),
      });
      const options = { coalesceKey: `policy:${after.id}` };
      await this.outbox.add(tx, tenant, stockPolicyChanged, { policyId: after.id }, options);
    });
    return { ...input, copying: true };
  }
}

const EMPTY_SHOP: PolicyView = {
  scope: 'shop',
  warehouseId: null,
  variantId: null,
  safetyStock: null,
  oversellLimit: null,
  holdMinutes: null,
  lowStockAt: null,
  unpaidSharePercent: null,
  copying: false,
};

/** What a policy of this scope is stored under. */
export function scopeKeyOf(input: Pick<PolicyInput, 'warehouseId' | 'variantId'>): string {
  return input.warehouseId ?? input.variantId ?? SHOP_SCOPE_KEY;
}

/** @throws inventory.policy-not-found for a warehouse or variant that the shop does not have. */
export async function requireScope(db: Db, tenant: TenantId, input: PolicyInput): Promise<void> {
  if (input.variantId !== null) await trackedVariant(db, tenant, input.variantId);
  if (input.warehouseId !== null && (await findWarehouse(db, tenant, input.warehouseId)) === null) {
    throw inventoryErrors.policyNotFound();
  }
}

async function write(tx: Db, tenant: TenantId, input: PolicyInput, now: Date): Promise<void> {
  const fields = {
    safety_stock: input.safetyStock,
    oversell_limit: input.oversellLimit,
    hold_minutes: input.holdMinutes,
    low_stock_at: input.lowStockAt,
    unpaid_share_percent: input.unpaidSharePercent,
    copied_up_to: COPY_FROM_START,
    updated_at: now,
  };
  await tx
    .insertInto('stock_policy')
    .values({
      tenant_id: tenant,
      id: newId(),
      scope: input.scope,
      scope_key: scopeKeyOf(input),
      warehouse_id: input.warehouseId,
      ...fields,
    })
    .onDuplicateKeyUpdate(fields)
    .execute();
}

function viewOf(policy: StoredPolicy): PolicyView {
  return {
    scope: policy.scope,
    warehouseId: policy.scope === 'warehouse' ? policy.scopeKey : null,
    variantId: policy.scope === 'variant' ? policy.scopeKey : null,
    safetyStock: policy.safetyStock,
    oversellLimit: policy.oversellLimit,
    holdMinutes: policy.holdMinutes,
    lowStockAt: policy.lowStockAt,
    unpaidSharePercent: policy.unpaidSharePercent,
    copying: policy.copiedUpTo !== null,
  };
}
