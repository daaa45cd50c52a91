import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, integer, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is one uploaded picture. The file names carry the content hash, so they can be cached for ever. */
export const MediaAsset = defineEntity({
  name: 'MediaAsset',
  tableName: 'media_asset',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    contentHash: code(64),
    width: integer(),
    height: integer(),
    bytes: integer(),
    /** Widths that were rendered, ascending, comma separated: `400,800`. */
    widths: code(64),
    createdAt: instant(),
  },
  uniques: [{ name: 'uq_media_asset_content', properties: ['tenantId', 'contentHash'] }],
  filters: tenantFilter,
});
