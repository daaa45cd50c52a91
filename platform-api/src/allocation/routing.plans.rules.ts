import type { DraftPlan, Parcel, RoutingCandidate, RoutingLine, RoutingQuestion } from './routing.types.ts';

/** More warehouses than this are never combined: 2^12 subsets are still instant. */
const COMBINED_MAX = 12;

/**
 * All plans worth comparing, each of which sends exactly what is asked: one for every smallest set of warehouses that
 * covers the order (leave one out and something is missing), and two that take each line from the nearest, or the most
 * preferred, warehouse that has it. Empty when the stock of all warehouses together does not suffice.
 */
export function candidatePlans(question: RoutingQuestion): DraftPlan[] {
  const { lines, candidates } = question;
  if (lines.length === 0) return [];
  const near = [...candidates].sort(byDistance);
  const preferred = [...candidates].sort(byPreference);
  const drafts = [fill(question, near, 'line-by-line'), fill(question, preferred, 'line-by-line')];
  for (const set of smallestCovers(question, near.slice(0, COMBINED_MAX))) {
    drafts.push(fill(question, set, 'few-splits'), fill(question, [...set].sort(byPreference), 'few-splits'));
  }
  const plans = new Map<string, DraftPlan>();
  for (const draft of drafts) if (draft !== null) plans.set(draft.key, draft);
  return [...plans.values()];
}

/** Every set of warehouses that can send all lines and from which none can be left out. */
function smallestCovers(
  question: RoutingQuestion,
  candidates: readonly RoutingCandidate[],
): RoutingCandidate[][] {
  const { lines, stockAt } = question;
  const wanted = new Map<string, number>();
  for (const line of lines) {
    if (line.tracked) wanted.set(line.variantId, (wanted.get(line.variantId) ?? 0) + line.quantity);
  }
  const stock = candidates.map((candidate) =>
    [...wanted.keys()].map((variantId) => stockAt(candidate.warehouseId, variantId)),
  );
  const asked = [...wanted.values()];
  const covers = (mask: number): boolean =>
    asked.every((units, variant) => {
      let sum = 0;
      for (let index = 0; index < candidates.length; index += 1) {
        if ((mask & (1 << index)) !== 0) sum += stock[index]?.[variant] ?? 0;
      }
      return sum >= units;
    });
  const smallest: number[] = [];
  for (const mask of masksBySize(candidates.length)) {
    if (smallest.every((cover) => (mask & cover) !== cover) && covers(mask)) smallest.push(mask);
  }
  return smallest.map((mask) => candidates.filter((_, index) => (mask & (1 << index)) !== 0));
}

function masksBySize(count: number): number[] {
  const masks = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1);
  return masks.sort((a, b) => bits(a) - bits(b) || a - b);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Takes the lines from warehouses in the given order. `few-splits` first lets each warehouse send the lines it can send
 * whole and splits only what no single one has; `line-by-line` drains each line along the order.
 */
function fill(
  question: RoutingQuestion,
  order: readonly RoutingCandidate[],
  way: 'few-splits' | 'line-by-line',
): DraftPlan | null {
  const taken = new Map<string, number>();
  const left = (candidate: RoutingCandidate, line: RoutingLine): number =>
    line.tracked
      ? question.stockAt(candidate.warehouseId, line.variantId) -
        (taken.get(`${candidate.warehouseId}/${line.variantId}`) ?? 0)
      : Number.POSITIVE_INFINITY;
  const shares: Share[] = [];
  const take = (candidate: RoutingCandidate, line: RoutingLine, quantity: number): void => {
    const key = `${candidate.warehouseId}/${line.variantId}`;
    taken.set(key, (taken.get(key) ?? 0) + quantity);
    shares.push({ candidate, line, quantity });
  };

  const split: RoutingLine[] = [];
  for (const line of question.lines) {
    const whole = order.find((candidate) => left(candidate, line) >= line.quantity);
    if (way === 'few-splits' && whole !== undefined) take(whole, line, line.quantity);
    else split.push(line);
  }
  for (const line of split) {
    let missing = line.quantity;
    for (const candidate of order) {
      const part = Math.min(missing, left(candidate, line));
      if (part > 0) take(candidate, line, part);
      missing -= Math.max(0, part);
      if (missing === 0) break;
    }
    if (missing > 0) return null;
  }
  return draft(shares);
}

interface Share {
  readonly candidate: RoutingCandidate;
  readonly line: RoutingLine;
  readonly quantity: number;
}

function draft(shares: readonly Share[]): DraftPlan {
  const parcels = new Map<string, Parcel & { readonly costWon: number }>();
  for (const { candidate, line, quantity } of shares) {
    const { warehouseId, warehouseName, parcelCostWon: costWon } = candidate;
    const key = `${warehouseId}/${line.storage}`;
    const parcel = parcels.get(key) ?? {
      warehouseId,
      warehouseName,
      storage: line.storage,
      lines: [],
      costWon,
    };
    parcel.lines.push({ orderLineId: line.orderLineId, variantId: line.variantId, quantity });
    parcels.set(key, parcel);
  }
  const units = shares.reduce((sum, share) => sum + share.quantity, 0);
  const mean = (value: (candidate: RoutingCandidate) => number): number =>
    shares.reduce((sum, share) => sum + value(share.candidate) * share.quantity, 0) / units;
  const known = shares.every((share) => share.candidate.distanceMeters !== null);
  return {
    key: shares
      .map((share) => `${share.line.orderLineId}@${share.candidate.warehouseId}=${share.quantity}`)
      .sort()
      .join(),
    parcels: [...parcels.values()].map(({ costWon: _costWon, ...parcel }) => parcel),
    warehouses: new Set(shares.map((share) => share.candidate.warehouseId)).size,
    parts: shares.length,
    costWon: [...parcels.values()].reduce((sum, parcel) => sum + parcel.costWon, 0),
    meanMeters: known ? Math.round(mean((candidate) => candidate.distanceMeters ?? 0)) : null,
    meanPreference: mean((candidate) => candidate.preference),
  };
}

function byDistance(a: RoutingCandidate, b: RoutingCandidate): number {
  return (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0) || byPreference(a, b);
}

function byPreference(a: RoutingCandidate, b: RoutingCandidate): number {
  return a.preference - b.preference || (a.warehouseId < b.warehouseId ? -1 : 1);
}
