import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { AssetColumns } from './image-view.ts';

/** A stored picture. */
export interface AssetRow extends AssetColumns {
  readonly id: string;
}

const COLUMNS = ['id', 'content_hash', 'width', 'height', 'widths'] as const;

/** The picture with this content, or undefined. */
export async function findAssetByHash(
  db: Db,
  tenant: TenantId,
  contentHash: string,
): Promise<AssetRow | undefined> {
  const row = await db
    .selectFrom('media_asset')
    .select(COLUMNS)
    .where('tenant_id', '=', tenant)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst();
  return row === undefined ? undefined : assetRow(row);
}

/** The pictures with these ids, by id; ids of nobody or of others are left out. */
export async function findAssets(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<Map<string, AssetRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media_asset')
    .select(COLUMNS)
    .where('tenant_id', '=', tenant)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, assetRow(row)]));
}

function assetRow(row: {
  id: string;
  content_hash: string;
  width: number;
  height: number;
  widths: string;
}): AssetRow {
  return {
    id: row.id,
    contentHash: row.content_hash,
    width: row.width,
    height: row.height,
    widths: row.widths,
  };
}
