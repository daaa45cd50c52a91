import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';

/** How far a shop's warehouses are. */
export interface WarehouseReadiness {
  /** There is one that sends parcels. */
  readonly hasWarehouse: boolean;
  /** Somebody has set up a rack: a shop is born with a warehouse, but not with racks. */
  readonly hasRack: boolean;
  /** Something that is on sale lies there. */
  readonly hasStock: boolean;
}

/** Reads how far a shop's warehouses are. Three statements that stop at the first row. */
export async function warehouseReadiness(db: Db, tenant: TenantId): Promise<WarehouseReadiness> {
  const [warehouse, rack, stock] = await Promise.all([
    db
      .selectFrom('warehouse')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('active', '=', 1)
      .limit(1)
      .executeTakeFirst(),
    db.selectFrom('rack').select('id').where('tenant_id', '=', tenant).limit(1).executeTakeFirst(),
    db
      .selectFrom('stock_level as s')
      .innerJoin('variant as v', (join) =>
        join.onRef('v.tenant_id', '=', 's.tenant_id').onRef('v.id', '=', 's.variant_id'),
      )
      .innerJoin('product as p', (join) =>
        join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.product_id'),
      )
      .select('s.on_hand')
      .where('s.tenant_id', '=', tenant)
      .where('v.tenant_id', '=', tenant)
      .where('p.tenant_id', '=', tenant)
      .where('s.on_hand', '>', 0)
      .where('v.archived_at', 'is', null)
      .where('p.status', '=', 'on-sale')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return {
    hasWarehouse: warehouse !== undefined,
    hasRack: rack !== undefined,
    hasStock: stock !== undefined,
  };
}
