import { defineEntity } from '@mikro-orm/core';
import {
  idKey,
  instant,
  integer,
  oneOf,
  quantity,
  tenantFilter,
  tenantKey,
  uuid,
  code,
} from '../database/columns.ts';

/** Where a policy applies; the most specific scope wins, field by field. */
export type PolicyScope = 'shop' | 'warehouse' | 'category' | 'product' | 'variant';

/** One row is the owner's stock rules for one scope. A null field inherits from the next wider scope. */
export const StockPolicy = defineEntity({
  name: 'StockPolicy',
  tableName: 'stock_policy',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    scope: oneOf<PolicyScope>(),
    /** What the scope names: a warehouse's, category's … id, or `-` for the shop. */
    scopeKey: code(36),
    warehouseId: uuid().nullable(),
    safetyStock: quantity().nullable(),
    oversellLimit: quantity().nullable(),
    holdMinutes: integer().nullable(),
    lowStockAt: quantity().nullable(),
    /** Largest share of a level that open unpaid holds may take, in percent. */
    unpaidSharePercent: integer().nullable(),
    /** Copying into stock levels is done up to here (variant id), null when it is complete. */
    copiedUpTo: uuid().nullable(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_stock_policy_scope', properties: ['tenantId', 'scope', 'scopeKey'] }],
  filters: tenantFilter,
});
