import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, integer, tenantFilter, tenantKey } from '../database/columns.ts';
import { Zone } from './zone.entity.ts';

/** One row is one rack of a zone, with so many levels of so many bins. */
export const Rack = defineEntity({
  name: 'Rack',
  tableName: 'rack',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    zone: () => p.manyToOne(Zone).ref().joinColumns('tenant_id', 'zone_id').deleteRule('restrict'),
    code: code(16),
    levels: integer(),
    binsPerLevel: integer(),
    position: integer().default(0),
  },
  uniques: [{ name: 'uq_rack_code', properties: ['tenantId', 'zone', 'code'] }],
  filters: tenantFilter,
});
