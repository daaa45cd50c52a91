import type { StorageKind } from '../catalog/index.ts';
import type { RoutingRuleKind } from './routing-rule.entity.ts';

/** One order line to be routed. */
export interface RoutingLine {
  readonly orderLineId: string;
  readonly variantId: string;
  readonly quantity: number;
  /** Lines of different kinds travel in different parcels. */
  readonly storage: StorageKind;
  /** False: every warehouse can send any quantity of it. */
  readonly tracked: boolean;
}

/** A warehouse that might send. Distances are metres to the destination, null while that is unknown. */
export interface RoutingCandidate {
  readonly warehouseId: string;
  readonly warehouseName: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly distanceMeters: number | null;
  readonly distanceKind: 'road' | 'straight';
  readonly durationSeconds: number | null;
  /** The lower, the earlier in the owner's preferred order. */
  readonly preference: number;
  readonly parcelCostWon: number;
}

/** What the decision knew of one warehouse. */
export interface CandidateReason extends Omit<RoutingCandidate, 'preference'> {
  /** Units of the order that it could send. */
  unitsCovered: number;
  chosen: boolean;
}

/** What one rule said, in the order in which the rules were asked. */
export interface RuleReason {
  kind: RoutingRuleKind;
  /** `decided`: it ranked one plan first. `tied`: several were best, the next rule chooses among them. `abstained`: it does not apply. */
  outcome: 'decided' | 'tied' | 'abstained';
  /** A short English sentence; screens translate `code` with the numbers in `params`. */
  detail: string;
  code: RuleCode;
  params: Record<string, number>;
}

export type RuleCode =
  | 'one-warehouse'
  | 'several-single-warehouses'
  | 'no-single-warehouse'
  | 'parcels'
  | 'distance'
  | 'distance-unknown'
  | 'preference'
  | 'preference-equal';

/** Why an order is sent from the warehouses it is sent from; stored with the decision and shown on the order. */
export interface DecisionReasons {
  destination: { latitude: number; longitude: number } | null;
  candidates: CandidateReason[];
  rules: RuleReason[];
  plan: { warehouseId: string; lines: { orderLineId: string; variantId: string; quantity: number }[] }[];
  /** What else matters: distances that fell back to the straight line, or that no rule could choose. */
  note: string | null;
}

/** One parcel: what one warehouse sends of one storage kind. */
export interface Parcel {
  readonly warehouseId: string;
  readonly warehouseName: string;
  readonly storage: StorageKind;
  readonly lines: { orderLineId: string; variantId: string; quantity: number }[];
}

/** A decided plan with its reasons. */
export interface RoutingPlan {
  readonly parcels: Parcel[];
  readonly reasons: DecisionReasons;
}

/** Everything a decision depends on. */
export interface RoutingQuestion {
  readonly lines: readonly RoutingLine[];
  readonly candidates: readonly RoutingCandidate[];
  readonly stockAt: StockAt;
  readonly rules: readonly RoutingRuleKind[];
  readonly destination: { readonly latitude: number; readonly longitude: number } | null;
  readonly note: string | null;
}

/** What may be sold of a variant in a warehouse; never negative. */
export type StockAt = (warehouseId: string, variantId: string) => number;

/** A plan with what the rules compare. */
export interface DraftPlan {
  /** Equal for equal plans. */
  readonly key: string;
  readonly parcels: Parcel[];
  readonly warehouses: number;
  /** Parts that the lines are cut into; as many as lines when none is split. */
  readonly parts: number;
  readonly costWon: number;
  /** Metres, averaged over units; null while a distance is unknown. */
  readonly meanMeters: number | null;
  readonly meanPreference: number;
}
