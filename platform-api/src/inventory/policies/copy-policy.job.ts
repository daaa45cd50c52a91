import { Injectable } from '@nestjs/common';
import { Database, type Db } from '../../database/index.ts';
import { Handles, type JobHandler } from '../../jobs/index.ts';
import { Clock, failpoint, type TenantId } from '../../kernel/index.ts';
import { stockPolicyChanged } from '../inventory.events.ts';
import { lockLevels, type LockedLevel } from '../stock.locks.ts';
import { flipped, sellable } from '../stock.rules.ts';
import { StockService } from '../stock.service.ts';
import type { LevelKey } from '../stock.types.ts';
import { findPolicyById, policiesFor, type StoredPolicy } from './policy.queries.ts';
import { withPolicy } from './policy.rules.ts';

const VARIANTS_PER_BATCH = 50;

/**
 * Copies a policy into the stock levels that it covers, some variants at a time, each batch in a transaction that also
 * notes how far it came: a crash goes on where it stopped. A policy that is saved again meanwhile starts over.
 */
@Handles(stockPolicyChanged)
@Injectable()
export class CopyPolicyJob implements JobHandler<{ policyId: string }> {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly clock: Clock,
  ) {}

  async handle(tenant: TenantId, { policyId }: { policyId: string }): Promise<void> {
    while (await this.database.transaction((tx) => this.copyBatch(tx, tenant, policyId))) {
      failpoint('stock.policy-batch-copied');
    }
  }

  /** Copies one batch; false when there is nothing left to do. */
  private async copyBatch(tx: Db, tenant: TenantId, policyId: string): Promise<boolean> {
    const policy = await findPolicyById(tx, tenant, policyId);
    if (policy === null || policy.copiedUpTo === null) return false;
    const keys = await nextLevels(tx, tenant, policy, policy.copiedUpTo);
    const last = keys.at(-1)?.variantId ?? null;
    const policies = await policiesFor(
      tx,
      tenant,
      keys.map((key) => key.variantId),
    );
    const flips: LevelKey[] = [];
    for (const level of await lockLevels(tx, tenant, keys)) {
      const after = withPolicy(level, policies.forLevel(level));
      if (after.safetyStock === level.safetyStock && after.oversellLimit === level.oversellLimit) continue;
      await this.write(tx, tenant, level, after);
      if (flipped(sellable(level), sellable(after))) flips.push(level);
    }
    await noteProgress(tx, tenant, policy, last);
    await this.stock.announceFlips(tx, tenant, flips);
    return true;
  }

  private async write(
    tx: Db,
    tenant: TenantId,
    level: LockedLevel,
    after: { readonly safetyStock: number; readonly oversellLimit: number },
  ): Promise<void> {
    await tx
      .updateTable('stock_level')
      .set({
        safety_stock: after.safetyStock,
        oversell_limit: after.oversellLimit,
        updated_at: this.clock.now(),
      })
      .where('tenant_id', '=', tenant)
      .where('variant_id', '=', level.variantId)
      .where('warehouse_id', '=', level.warehouseId)
      .execute();
  }
}

/** The levels of the next variants that the policy covers, in key order. */
async function nextLevels(
  tx: Db,
  tenant: TenantId,
  policy: StoredPolicy,
  after: string,
): Promise<LevelKey[]> {
  let variants = tx
    .selectFrom('stock_level as l')
    .select('l.variant_id as variantId')
    .distinct()
    .where('l.tenant_id', '=', tenant)
    .where('l.variant_id', '>', after)
    .orderBy('l.variant_id')
    .limit(VARIANTS_PER_BATCH);
  if (policy.scope === 'warehouse') variants = variants.where('l.warehouse_id', '=', policy.scopeKey);
  if (policy.scope === 'variant') variants = variants.where('l.variant_id', '=', policy.scopeKey);
  const ids = (await variants.execute()).map((row) => row.variantId);
  if (ids.length === 0) return [];
  let levels = tx
    .selectFrom('stock_level as l')
    .select(['l.variant_id as variantId', 'l.warehouse_id as warehouseId'])
    .where('l.tenant_id', '=', tenant)
    .where('l.variant_id', 'in', ids);
  if (policy.scope === 'warehouse') levels = levels.where('l.warehouse_id', '=', policy.scopeKey);
  return await levels.orderBy('l.variant_id').orderBy('l.warehouse_id').execute();
}

/** Notes how far copying came, unless the policy was saved again: then the next batch starts over. */
async function noteProgress(
  tx: Db,
  tenant: TenantId,
  policy: StoredPolicy,
  upTo: string | null,
): Promise<void> {
  await tx
    .updateTable('stock_policy')
    .set({ copied_up_to: upTo })
    .where('tenant_id', '=', tenant)
    .where('id', '=', policy.id)
    .where('updated_at', '=', policy.updatedAt)
    .where('copied_up_to', '=', policy.copiedUpTo)
    .execute();
}
