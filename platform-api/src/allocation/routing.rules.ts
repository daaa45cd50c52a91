import { candidatePlans } from './routing.plans.rules.ts';
import type { RoutingRuleKind } from './routing-rule.entity.ts';
import type { DraftPlan, RoutingPlan, RoutingQuestion, RuleCode, RuleReason } from './routing.types.ts';

/** What a shop gets that never touched its rules. */
export const DEFAULT_RULES: readonly RoutingRuleKind[] = [
  'all-from-one',
  'fewest-parcels',
  'nearest',
  'preferred-order',
];

/**
 * Decides which warehouses send an order: all sensible plans are listed, then each rule keeps the best of those that the
 * rules before it left. The first rule that leaves one plan has decided. Where all tie, the cheapest, then the one that
 * splits the fewest lines, then the nearest, then the first in preferred order is taken, so that the same question always gets the same answer.
 * @returns null when the warehouses together do not have what is asked.
 */
export function decide(question: RoutingQuestion): RoutingPlan | null {
  const plans = candidatePlans(question);
  if (plans.length === 0) return null;
  let left = plans;
  const rules: RuleReason[] = [];
  for (const kind of question.rules) {
    if (left.length === 1 && rules.length > 0) break;
    const { kept, reason } = RULES[kind](left);
    rules.push(reason);
    left = kept;
    if (reason.outcome === 'decided') break;
  }
  const decided = rules.at(-1)?.outcome === 'decided';
  const [best] = left.sort(lastResort);
  if (best === undefined) return null;
  const notes = [question.note, decided ? null : plans.length === 1 ? ONLY_WAY : TIED];
  return {
    parcels: best.parcels,
    reasons: {
      destination: question.destination,
      candidates: question.candidates.map(({ preference: _preference, ...candidate }) => ({
        ...candidate,
        unitsCovered: unitsCovered(question, candidate.warehouseId),
        chosen: best.parcels.some((parcel) => parcel.warehouseId === candidate.warehouseId),
      })),
      rules,
      plan: best.parcels.map(({ warehouseId, lines }) => ({ warehouseId, lines })),
      note: notes.filter((note) => note !== null).join(' ') || null,
    },
  };
}

const ONLY_WAY = 'There was no other way to send it.';
const TIED = 'No rule preferred one plan; the cheapest was taken.';

type Rule = (plans: readonly DraftPlan[]) => { kept: DraftPlan[]; reason: RuleReason };

/** Each rule keeps the plans it likes best; `decided` when that is one. */
const RULES: Readonly<Record<RoutingRuleKind, Rule>> = {
  'all-from-one': (plans) => {
    const single = plans.filter((plan) => plan.warehouses === 1);
    if (single.length === 0) {
      const detail = 'No warehouse has everything.';
      return { kept: [...plans], reason: reason('all-from-one', 'abstained', detail, 'no-single-warehouse') };
    }
    return single.length === 1
      ? {
          kept: single,
          reason: reason('all-from-one', 'decided', 'One warehouse has everything.', 'one-warehouse'),
        }
      : {
          kept: single,
          reason: reason(
            'all-from-one',
            'tied',
            `${single.length} warehouses have everything.`,
            'several-single-warehouses',
            {
              warehouses: single.length,
            },
          ),
        };
  },
  'fewest-parcels': (plans) =>
    keepLowest(
      'fewest-parcels',
      plans,
      (plan) => plan.parcels.length,
      'parcels',
      (parcels) => `${parcels} parcels at least.`,
    ),
  nearest: (plans) => {
    if (plans.some((plan) => plan.meanMeters === null)) {
      const detail = 'The distance to the destination is not known.';
      return { kept: [...plans], reason: reason('nearest', 'abstained', detail, 'distance-unknown') };
    }
    return keepLowest(
      'nearest',
      plans,
      (plan) => plan.meanMeters ?? 0,
      'distance',
      (meters) => `${(meters / 1000).toFixed(1)} km on average for each unit.`,
    );
  },
  'preferred-order': (plans) => {
    if (new Set(plans.map((plan) => plan.meanPreference)).size === 1 && plans.length > 1) {
      const detail = 'The warehouses are equally preferred.';
      return { kept: [...plans], reason: reason('preferred-order', 'abstained', detail, 'preference-equal') };
    }
    return keepLowest(
      'preferred-order',
      plans,
      (plan) => plan.meanPreference,
      'preference',
      () => 'First in the preferred order.',
    );
  },
};

function keepLowest(
  kind: RoutingRuleKind,
  plans: readonly DraftPlan[],
  score: (plan: DraftPlan) => number,
  code: RuleCode,
  detail: (lowest: number) => string,
): { kept: DraftPlan[]; reason: RuleReason } {
  const lowest = Math.min(...plans.map(score));
  const kept = plans.filter((plan) => score(plan) === lowest);
  const outcome = kept.length === 1 ? 'decided' : 'tied';
  return { kept, reason: reason(kind, outcome, detail(lowest), code, { value: lowest, plans: kept.length }) };
}

function reason(
  kind: RoutingRuleKind,
  outcome: RuleReason['outcome'],
  detail: string,
  code: RuleCode,
  params: Record<string, number> = {},
): RuleReason {
  return { kind, outcome, detail, code, params };
}

function lastResort(a: DraftPlan, b: DraftPlan): number {
  return (
    a.costWon - b.costWon ||
    a.parts - b.parts ||
    (a.meanMeters ?? 0) - (b.meanMeters ?? 0) ||
    a.meanPreference - b.meanPreference ||
    (a.key < b.key ? -1 : 1)
  );
}

function unitsCovered({ lines, stockAt }: RoutingQuestion, warehouseId: string): number {
  const wanted = new Map<string, { units: number; tracked: boolean }>();
  for (const line of lines) {
    const units = (wanted.get(line.variantId)?.units ?? 0) + line.quantity;
    wanted.set(line.variantId, { units, tracked: line.tracked });
  }
  return [...wanted].reduce(
    (sum, [variantId, { units, tracked }]) =>
      sum + (tracked ? Math.min(units, stockAt(warehouseId, variantId)) : units),
    0,
  );
}
