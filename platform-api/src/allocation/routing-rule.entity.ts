import { defineEntity } from '@mikro-orm/core';
import { flag, idKey, integer, oneOf, tenantFilter, tenantKey } from '../database/columns.ts';

export type RoutingRuleKind = 'all-from-one' | 'fewest-parcels' | 'nearest' | 'preferred-order';

/** One row is one of the owner's routing rules; they are asked in order, the first that does not tie decides. */
export const RoutingRule = defineEntity({
  name: 'RoutingRule',
  tableName: 'routing_rule',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    kind: oneOf<RoutingRuleKind>(),
    position: integer(),
    active: flag().default(true),
  },
  uniques: [{ name: 'uq_routing_rule_kind', properties: ['tenantId', 'kind'] }],
  filters: tenantFilter,
});
