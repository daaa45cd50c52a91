import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, integer, tenantFilter, tenantKey, text } from '../database/columns.ts';
import { Warehouse } from './warehouse.entity.ts';

/** One row is one area of a warehouse, such as the cold room. */
export const Zone = defineEntity({
  name: 'Zone',
  tableName: 'zone',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    code: code(16),
    name: text(60),
    position: integer().default(0),
  },
  uniques: [{ name: 'uq_zone_code', properties: ['tenantId', 'warehouse', 'code'] }],
  filters: tenantFilter,
});
