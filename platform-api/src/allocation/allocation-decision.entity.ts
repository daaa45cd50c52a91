import { defineEntity } from '@mikro-orm/core';
import { idKey, instant, json, oneOf, tenantFilter, tenantKey, uuid } from '../database/columns.ts';
import type { DecisionReasons } from './routing.types.ts';

/**
 * One row is why an order is sent from the warehouses it is sent from: the candidates, their distances, what each rule
 * said. The provisional one is made at checkout, the final one after payment.
 */
export const AllocationDecision = defineEntity({
  name: 'AllocationDecision',
  tableName: 'allocation_decision',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    orderId: uuid(),
    stage: oneOf<'provisional' | 'final'>(),
    reasons: json<DecisionReasons>(),
    decidedAt: instant(),
  },
  uniques: [{ name: 'uq_allocation_decision_stage', properties: ['tenantId', 'orderId', 'stage'] }],
  filters: tenantFilter,
});
