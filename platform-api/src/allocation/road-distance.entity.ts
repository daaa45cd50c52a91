import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is a remembered road distance from a warehouse to a neighbourhood (zone code). */
export const RoadDistance = defineEntity({
  name: 'RoadDistance',
  tableName: 'road_distance',
  properties: {
    tenantId: tenantKey(),
    /** `latitude,longitude` of the origin, rounded to 4 places. */
    originKey: code(32).primary(),
    zoneCode: code(5).primary(),
    meters: integer(),
    seconds: integer(),
    measuredAt: instant(),
  },
  filters: tenantFilter,
});
