/** The front door of allocation. */
export { AllocationModule } from './allocation.module.ts';
export { NewShopRouting } from './new-shop.routing.ts';
export type { Decision } from './routing.queries.ts';
export { type DecisionView } from './routing.schemas.ts';
export type { DecisionReasons, Parcel, RoutingLine, RoutingPlan } from './routing.types.ts';
export { RoutingService, type RoutingNetwork, type RoutingRequest } from './routing.service.ts';
