import { defineEntity } from '@mikro-orm/core';
import {
  code,
  flag,
  idKey,
  instant,
  integer,
  json,
  tenantFilter,
  tenantKey,
  text,
} from '../database/columns.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

/** One row is one published version of a shop's look: theme and home sections. One of them is live. */
export const StorefrontRelease = defineEntity({
  name: 'StorefrontRelease',
  tableName: 'storefront_release',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    version: integer(),
    themeKey: code(32),
    content: json<StorefrontContent>(),
    note: text(120),
    live: flag().default(false),
    publishedBy: code(80),
    publishedAt: instant(),
  },
  uniques: [{ name: 'uq_storefront_release_version', properties: ['tenantId', 'version'] }],
  filters: tenantFilter,
});
