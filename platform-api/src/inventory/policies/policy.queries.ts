import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import type { LevelKey } from '../stock.types.ts';
import { effectivePolicy, type EffectivePolicy, type PolicyFields } from './policy.rules.ts';

/** The scope key of the shop's own policy. */
export const SHOP_SCOPE_KEY = '-';

/** Where copying a policy into stock levels begins: before every variant id. */
export const COPY_FROM_START = '00000000-0000-0000-0000-000000000000';

/** Scopes that owners can set today; the column allows more. */
export type OwnerScope = 'shop' | 'warehouse' | 'variant';

/** A stored policy. */
export interface StoredPolicy extends PolicyFields {
  readonly id: string;
  readonly scope: OwnerScope;
  readonly scopeKey: string;
  readonly copiedUpTo: string | null;
  readonly updatedAt: string;
}

const COLUMNS = [
  'p.id',
  'p.scope',
  'p.scope_key as scopeKey',
  'p.safety_stock as safetyStock',
  'p.oversell_limit as oversellLimit',
  'p.hold_minutes as holdMinutes',
  'p.low_stock_at as lowStockAt',
  'p.unpaid_share_percent as unpaidSharePercent',
  'p.copied_up_to as copiedUpTo',
  'p.updated_at as updatedAt',
] as const;

/** Every policy of the shop: its own, its warehouses', its variants'. */
export async function allPolicies(db: Db, tenant: TenantId): Promise<StoredPolicy[]> {
  const rows = await db
    .selectFrom('stock_policy as p')
    .select(COLUMNS)
    .where('p.tenant_id', '=', tenant)
    .where('p.scope', 'in', ['shop', 'warehouse', 'variant'])
    .orderBy('p.scope')
    .orderBy('p.scope_key')
    .execute();
  return rows.map((row) => ({ ...row, scope: row.scope as OwnerScope }));
}

/** The policy of one scope, or null. */
export async function findPolicy(
  db: Db,
  tenant: TenantId,
  scope: OwnerScope,
  scopeKey: string,
): Promise<StoredPolicy | null> {
  const row = await db
    .selectFrom('stock_policy as p')
    .select(COLUMNS)
    .where('p.tenant_id', '=', tenant)
    .where('p.scope', '=', scope)
    .where('p.scope_key', '=', scopeKey)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, scope };
}

/** A policy by its id, or null. */
export async function findPolicyById(db: Db, tenant: TenantId, id: string): Promise<StoredPolicy | null> {
  const row = await db
    .selectFrom('stock_policy as p')
    .select(COLUMNS)
    .where('p.tenant_id', '=', tenant)
    .where('p.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, scope: row.scope as OwnerScope };
}

/** The policies that can matter to some variants: the shop's, all warehouses' and theirs. */
export async function policiesFor(
  db: Db,
  tenant: TenantId,
  variantIds: readonly string[],
): Promise<PolicyBook> {
  const rows = await db
    .selectFrom('stock_policy as p')
    .select(COLUMNS)
    .where('p.tenant_id', '=', tenant)
    .where((eb) =>
      eb.or([
        eb('p.scope', 'in', ['shop', 'warehouse']),
        ...(variantIds.length > 0
          ? [eb.and([eb('p.scope', '=', 'variant'), eb('p.scope_key', 'in', [...new Set(variantIds)])])]
          : []),
      ]),
    )
    .execute();
  return new PolicyBook(rows.map((row) => ({ ...row, scope: row.scope as OwnerScope })));
}

/** Policies in memory, asked per level. */
export class PolicyBook {
  private byScope: ReadonlyMap<string, PolicyFields>;

  constructor(
    policies: readonly (PolicyFields & { readonly scope: OwnerScope; readonly scopeKey: string })[],
  ) {
    this.byScope = new Map(policies.map((policy) => [`${policy.scope}:${policy.scopeKey}`, policy]));
  }

  /** The same book with one policy replaced, to look ahead. */
  with(policy: PolicyFields & { readonly scope: OwnerScope; readonly scopeKey: string }): PolicyBook {
    const book = new PolicyBook([]);
    book.byScope = new Map(this.byScope).set(`${policy.scope}:${policy.scopeKey}`, policy);
    return book;
  }

  /** The rules for one level: variant, then warehouse, then shop. */
  forLevel(level: LevelKey): EffectivePolicy {
    return effectivePolicy([
      this.byScope.get(`variant:${level.variantId}`),
      this.byScope.get(`warehouse:${level.warehouseId}`),
      this.byScope.get(`shop:${SHOP_SCOPE_KEY}`),
    ]);
  }

  /** The rules that do not depend on a level, such as the hold time. */
  forShop(): EffectivePolicy {
    return effectivePolicy([this.byScope.get(`shop:${SHOP_SCOPE_KEY}`)]);
  }
}
