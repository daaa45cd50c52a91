import { defineEntity } from '@mikro-orm/core';
import { code, instant, tenantFilter, tenantKey } from '../database/columns.ts';

/**
 * One row is one buyer (customer or guest device, hashed) who has held stock. It is the parent whose lock
 * makes the caps on unpaid holds exact: reservations of one holder queue on it, those of different holders never meet.
 */
export const StockHolder = defineEntity({
  name: 'StockHolder',
  tableName: 'stock_holder',
  properties: {
    tenantId: tenantKey(),
    holderHash: code(64).primary(),
    lastHeldAt: instant(),
  },
  indexes: [{ name: 'ix_stock_holder_age', properties: ['tenantId', 'lastHeldAt'] }],
  filters: tenantFilter,
});
