import { defineEntity } from '@mikro-orm/core';
import { integer, oneOf, tenantFilter, tenantKey, instant } from '../database/columns.ts';

/** One row is how a shop ships: who is asked about parcels, and when an unscanned parcel counts as delivered. */
export const FulfilmentSettings = defineEntity({
  name: 'FulfilmentSettings',
  tableName: 'fulfilment_settings',
  properties: {
    tenantId: tenantKey(),
    deliveredAfterDays: integer().default(7),
    tracker: oneOf<'sweettracker' | 'delivery-tracker'>(),
    updatedAt: instant(),
  },
  filters: tenantFilter,
});
