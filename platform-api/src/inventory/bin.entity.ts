import { defineEntity, p } from '@mikro-orm/core';
import { code, idKey, integer, oneOf, tenantFilter, tenantKey } from '../database/columns.ts';
import { Rack } from './rack.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

/** Every warehouse is born with one bin each of the last three kinds. */
export type BinKind = 'shelf' | 'unplaced' | 'packed' | 'in-transit';

/** One row is one addressable place in a warehouse. */
export const Bin = defineEntity({
  name: 'Bin',
  tableName: 'bin',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    warehouse: () =>
      p.manyToOne(Warehouse).ref().joinColumns('tenant_id', 'warehouse_id').deleteRule('restrict'),
    rack: () => p.manyToOne(Rack).nullable().ref().joinColumns('tenant_id', 'rack_id').deleteRule('restrict'),
    /** The address on the label, unique in the warehouse: `A-03-2-05` (zone, rack, level, place). */
    code: code(32),
    kind: oneOf<BinKind>(),
    level: integer().default(0),
    place: integer().default(0),
    /** The order in which a picker walks past it. */
    walkOrder: integer().default(0),
    capacity: integer().nullable(),
  },
  uniques: [{ name: 'uq_bin_code', properties: ['tenantId', 'warehouse', 'code'] }],
  filters: tenantFilter,
});
