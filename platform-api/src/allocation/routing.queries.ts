import { isoInstant, readJson, sendAlong, type Db } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import { DEFAULT_RULES } from './routing.rules.ts';
import type { DecisionReasons } from './routing.types.ts';
import type { RoutingRuleKind } from './routing-rule.entity.ts';

/** A stored decision. */
export interface Decision {
  readonly stage: 'provisional' | 'final';
  readonly decidedAt: string;
  readonly reasons: DecisionReasons;
}

/** A rule in the owner's order. */
export interface OwnerRule {
  readonly kind: RoutingRuleKind;
  readonly active: boolean;
}

/** The owner's rules in order; the defaults while none were saved. Rules that were never saved come last, switched off. */
export async function ownerRules(db: Db, tenant: TenantId): Promise<OwnerRule[]> {
  const rows = await db
    .selectFrom('routing_rule as r')
    .select(['r.kind', 'r.active'])
    .where('r.tenant_id', '=', tenant)
    .orderBy('r.position')
    .execute();
  if (rows.length === 0) return DEFAULT_RULES.map((kind) => ({ kind, active: true }));
  const saved = rows.map((row) => ({ kind: row.kind, active: row.active === 1 }));
  const missing = DEFAULT_RULES.filter((kind) => !saved.some((rule) => rule.kind === kind));
  return [...saved, ...missing.map((kind) => ({ kind, active: false }))];
}

/** Replaces the owner's rules. */
export async function saveRules(tx: Db, tenant: TenantId, rules: readonly OwnerRule[]): Promise<void> {
  await tx.deleteFrom('routing_rule').where('tenant_id', '=', tenant).execute();
  await tx
    .insertInto('routing_rule')
    .values(
      rules.map(({ kind, active }, position) => ({ tenant_id: tenant, id: newId(), kind, position, active })),
    )
    .execute();
}

/** Stores why an order is sent from where it is sent from; a repeat of the same stage replaces it. */
export async function storeDecision(
  tx: Db,
  tenant: TenantId,
  orderId: string,
  stage: Decision['stage'],
  reasons: DecisionReasons,
  now: Date,
): Promise<void> {
  const text = JSON.stringify(reasons);
  await sendAlong(
    tx,
    tx
      .insertInto('allocation_decision')
      .values({ tenant_id: tenant, id: newId(), order_id: orderId, stage, reasons: text, decided_at: now })
      .onDuplicateKeyUpdate({ reasons: text, decided_at: now }),
  );
}

/** The newest decision of an order: the final one where there is one. */
export async function decisionOf(db: Db, tenant: TenantId, orderId: string): Promise<Decision | null> {
  const rows = await db
    .selectFrom('allocation_decision as d')
    .select(['d.stage', 'd.reasons', 'd.decided_at'])
    .where('d.tenant_id', '=', tenant)
    .where('d.order_id', '=', orderId)
    .execute();
  const row = rows.find((one) => one.stage === 'final') ?? rows[0];
  if (row === undefined) return null;
  return { stage: row.stage, decidedAt: isoInstant(row.decided_at), reasons: readJson(row.reasons) };
}
