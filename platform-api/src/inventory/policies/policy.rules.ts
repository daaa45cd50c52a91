import { available, type LevelCounts } from '../stock.rules.ts';

/** The owner's rules at one scope. A null field inherits from the next wider scope. */
export interface PolicyFields {
  /** Units kept back from selling. */
  readonly safetyStock: number | null;
  /** Units that may be sold beyond what lies there (backorder). */
  readonly oversellLimit: number | null;
  /** How long an unpaid order keeps its stock. */
  readonly holdMinutes: number | null;
  /** At or below this many available units a level counts as low. */
  readonly lowStockAt: number | null;
  /** The largest share of a level that one buyer may hold unpaid, in percent. */
  readonly unpaidSharePercent: number | null;
}

/** The rules that hold for one level, every field decided. */
export type EffectivePolicy = { readonly [K in keyof PolicyFields]: number };

/** What holds where the owner has said nothing. */
export const POLICY_DEFAULTS: EffectivePolicy = {
  safetyStock: 0,
  oversellLimit: 0,
  holdMinutes: 20,
  lowStockAt: 5,
  unpaidSharePercent: 20,
};

/** The most specific scope wins, field by field; `scopes` runs from the most specific to the widest. */
export function effectivePolicy(scopes: readonly (PolicyFields | undefined)[]): EffectivePolicy {
  const first = (field: keyof PolicyFields): number => {
    for (const scope of scopes) {
      const value = scope?.[field];
      if (value !== undefined && value !== null) return value;
    }
    return POLICY_DEFAULTS[field];
  };
  return {
    safetyStock: first('safetyStock'),
    oversellLimit: first('oversellLimit'),
    holdMinutes: first('holdMinutes'),
    lowStockAt: first('lowStockAt'),
    unpaidSharePercent: first('unpaidSharePercent'),
  };
}

/**
 * The oversell limit that a level may really get. A limit lowered below what is already promised stays at the current
 * deficit, so the table's CHECK holds; it sinks further as stock arrives.
 */
export function appliedOversellLimit(
  level: Pick<LevelCounts, 'onHand' | 'unavailable' | 'reserved'>,
  policyLimit: number,
): number {
  const deficit = level.reserved - (level.onHand - level.unavailable);
  return Math.max(policyLimit, deficit);
}

/** A level's counts after a policy was copied into it. */
export function withPolicy(
  level: LevelCounts,
  policy: Pick<EffectivePolicy, 'safetyStock' | 'oversellLimit'>,
): LevelCounts {
  return {
    ...level,
    safetyStock: policy.safetyStock,
    oversellLimit: appliedOversellLimit(level, policy.oversellLimit),
  };
}

/** True when a level deserves a warning in lists. */
export function isLow(level: LevelCounts, policy: Pick<EffectivePolicy, 'lowStockAt'>): boolean {
  return available(level) <= policy.lowStockAt;
}
