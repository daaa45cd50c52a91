import { defineEntity } from '@mikro-orm/core';
import {
  code,
  double,
  flag,
  idKey,
  instant,
  integer,
  tenantFilter,
  tenantKey,
  text,
} from '../database/columns.ts';

/** One row is one building that stores stock and sends parcels. */
export const Warehouse = defineEntity({
  name: 'Warehouse',
  tableName: 'warehouse',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    code: code(16),
    name: text(60),
    zoneCode: code(5),
    roadAddress: text(200),
    detail: text(100),
    /** WGS84 degrees, from the geocoder. */
    latitude: double(),
    longitude: double(),
    /** Orders paid before this minute of the day in Seoul leave the same day. */
    cutOffMinute: integer().default(840),
    /** The lower, the earlier in the owner's preferred order. */
    preference: integer().default(0),
    /** What one parcel from here costs the owner, in won; a routing rule may compare it. */
    parcelCostWon: integer().default(0),
    active: flag().default(true),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_warehouse_code', properties: ['tenantId', 'code'] }],
  filters: tenantFilter,
});
