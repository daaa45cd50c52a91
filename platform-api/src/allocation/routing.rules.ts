import type { RoutingRuleKind } from './routing-rule.entity.ts';

/** What the decision knew of one warehouse. Distances are metres; `road` came from the road service, else straight line. */
export interface CandidateReason {
  warehouseId: string;
  warehouseName: string;
  distanceMeters: number;
  distanceKind: 'road' | 'straight';
  durationSeconds: number | null;
  parcelCostWon: number;
  /** Units of the order that it could send. */
  unitsCovered: number;
  chosen: boolean;
}

/** What one rule said, in the order in which the rules were asked. */
export interface RuleReason {
  kind: RoutingRuleKind;
  /** `decided`: it ranked one plan first. `tied`: it could not tell. `abstained`: it does not apply here. */
  outcome: 'decided' | 'tied' | 'abstained';
  detail: string;
}

/** Why an order is sent from the warehouses it is sent from; stored with the decision and shown on the order. */
export interface DecisionReasons {
  candidates: CandidateReason[];
  rules: RuleReason[];
  plan: { warehouseId: string; lines: { orderLineId: string; variantId: string; quantity: number }[] }[];
  note: string | null;
}
