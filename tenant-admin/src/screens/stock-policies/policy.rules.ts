import type { StockPolicy } from '../../api/types.ts';

export const policyFields = [
  'safetyStock',
  'holdMinutes',
  'lowStockAt',
  'oversellLimit',
  'unpaidSharePercent',
] as const;
export type PolicyField = (typeof policyFields)[number];

/** What applies where nobody has decided anything. */
const platformDefaults: Record<PolicyField, number> = {
  safetyStock: 0,
  holdMinutes: 15,
  lowStockAt: 5,
  oversellLimit: 0,
  unpaidSharePercent: 20,
};

/** The policy of one scope; an empty one where none is stored. */
export function policyOf(policies: StockPolicy[], warehouseId: string | null): StockPolicy {
  const stored = policies.find((policy) =>
    warehouseId === null
      ? policy.scope === 'shop'
      : policy.scope === 'warehouse' && policy.warehouseId === warehouseId,
  );
  return (
    stored ?? {
      scope: warehouseId === null ? 'shop' : 'warehouse',
      warehouseId,
      safetyStock: null,
      oversellLimit: null,
      holdMinutes: null,
      lowStockAt: null,
      unpaidSharePercent: null,
    }
  );
}

/** What really applies: the scope's own value, else the shop's, else the platform's. */
export function effective(policy: Partial<StockPolicy>, shop: StockPolicy): Record<PolicyField, number> {
  const entries = policyFields.map(
    (field) => [field, policy[field] ?? shop[field] ?? platformDefaults[field]] as const,
  );
  return Object.fromEntries(entries) as Record<PolicyField, number>;
}
