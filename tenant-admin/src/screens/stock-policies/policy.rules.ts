import type { PolicyDefaults, PolicyInput, StockPolicy } from '../../api/types.ts';

export const policyFields = [
  'safetyStock',
  'holdMinutes',
  'lowStockAt',
  'oversellLimit',
  'unpaidSharePercent',
] as const;

/** Where a policy applies: the shop, one of its warehouses, or one variant. */
export type Place =
  { scope: 'shop' } | { scope: 'warehouse'; warehouseId: string } | { scope: 'variant'; variantId: string };

/** The policy stored for a place; an empty one where none is stored. */
export function policyOf(policies: StockPolicy[], place: Place): PolicyInput {
  const warehouseId = place.scope === 'warehouse' ? place.warehouseId : null;
  const variantId = place.scope === 'variant' ? place.variantId : null;
  const stored = policies.find(
    (policy) =>
      policy.scope === place.scope && policy.warehouseId === warehouseId && policy.variantId === variantId,
  );
  return {
    scope: place.scope,
    warehouseId,
    variantId,
    safetyStock: stored?.safetyStock ?? null,
    oversellLimit: stored?.oversellLimit ?? null,
    holdMinutes: stored?.holdMinutes ?? null,
    lowStockAt: stored?.lowStockAt ?? null,
    unpaidSharePercent: stored?.unpaidSharePercent ?? null,
  };
}

/** What really applies, field by field: the first policy that says something, else the platform's default. */
export function effective(policies: Partial<PolicyInput>[], defaults: PolicyDefaults): PolicyDefaults {
  const entries = policyFields.map((field) => {
    const said = policies
      .map((policy) => policy[field])
      .find((value) => value !== null && value !== undefined);
    return [field, said ?? defaults[field]] as const;
  });
  return Object.fromEntries(entries) as PolicyDefaults;
}
