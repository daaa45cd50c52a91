import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Whether a shop has something on sale with a price, and something of it that is sold without counting stock. */
export async function whatIsForSale(
  db: Db,
  tenant: TenantId,
): Promise<{ hasProduct: boolean; hasUncounted: boolean }> {
  const rows = await db
    .selectFrom('variant as v')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.product_id'),
    )
    .select('v.tracked')
    .distinct()
    .where('v.tenant_id', '=', tenant)
    .where('p.tenant_id', '=', tenant)
    .where('p.status', '=', 'on-sale')
    .where('v.archived_at', 'is', null)
    .where('v.price_won', '>', 0)
    .execute();
  return { hasProduct: rows.length > 0, hasUncounted: rows.some((row) => row.tracked === 0) };
}
