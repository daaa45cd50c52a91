import type { Db, JsonColumn } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Older than every version that a product can have. */
const NOTHING_YET = -1;

export interface LockedDocument {
  readonly productId: string;
  readonly version: number;
  readonly body: JsonColumn<object>;
}

/** Locks the documents of these products in key order, making empty ones where there are none, so that writers queue. */
export async function lockDocuments(
  tx: Db,
  tenant: TenantId,
  productIds: readonly string[],
  now: Date,
): Promise<LockedDocument[]> {
  const ids = [...productIds].sort();
  await tx
    .insertInto('search_document')
    .values(
      ids.map((id) => ({
        tenant_id: tenant,
        product_id: id,
        version: NOTHING_YET,
        removed: true,
        body: '{}',
        updated_at: now,
      })),
    )
    .onDuplicateKeyUpdate((eb) => ({ version: eb.ref('search_document.version') }))
    .execute();
  const rows = await tx
    .selectFrom('search_document')
    .select(['product_id', 'version', 'body'])
    .where('tenant_id', '=', tenant)
    .where('product_id', 'in', ids)
    .orderBy('product_id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ productId: row.product_id, version: row.version, body: row.body }));
}
