import { defineEntity } from '@mikro-orm/core';
import { instant, tenantFilter, tenantKey, won } from '../database/columns.ts';

/** One row is a shop's shipping fees. Remote areas are added on top by zone code. */
export const ShippingFeeRule = defineEntity({
  name: 'ShippingFeeRule',
  tableName: 'shipping_fee_rule',
  properties: {
    tenantId: tenantKey(),
    feeWon: won(),
    freeFromWon: won().nullable(),
    jejuExtraWon: won().default(3000),
    islandExtraWon: won().default(5000),
    updatedAt: instant(),
  },
  filters: tenantFilter,
});
