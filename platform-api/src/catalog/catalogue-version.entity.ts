import { defineEntity } from '@mikro-orm/core';
import { bigCount, instant, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row counts the changes of a shop's public catalogue; finished pages are cached under its number. */
export const CatalogueVersion = defineEntity({
  name: 'CatalogueVersion',
  tableName: 'catalogue_version',
  properties: { tenantId: tenantKey(), version: bigCount().defaultRaw('0'), updatedAt: instant() },
  filters: tenantFilter,
});
