import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { LevelBooks } from './books.rules.ts';
import type { LevelKey } from './stock.types.ts';

/** Names a level across tenants. */
export interface TenantLevel extends LevelKey {
  readonly tenant: number;
}

/**
 * The books of the next levels after `after`, over all tenants in key order. One statement, so that all five numbers are
 * of one instant: read one after the other they would differ on every level that is selling.
 */
export async function nextBooks(db: Db, after: TenantLevel | null, limit: number): Promise<LevelBooks[]> {
  let query = booksQuery(db);
  if (after !== null) {
    query = query.where((eb) =>
      eb.or([
        eb('l.tenant_id', '>', after.tenant),
        eb.and([eb('l.tenant_id', '=', after.tenant), eb('l.variant_id', '>', after.variantId)]),
        eb.and([
          eb('l.tenant_id', '=', after.tenant),
          eb('l.variant_id', '=', after.variantId),
          eb('l.warehouse_id', '>', after.warehouseId),
        ]),
      ]),
    );
  }
  const rows = await query
    .where('l.frozen', '=', 0)
    .orderBy('l.tenant_id')
    .orderBy('l.variant_id')
    .orderBy('l.warehouse_id')
    .limit(limit)
    .execute();
  return rows.map(numbers);
}

/** The books of one level, or null when it is gone. */
export async function booksOf(db: Db, level: TenantLevel): Promise<LevelBooks | null> {
  const row = await booksQuery(db)
    .where('l.tenant_id', '=', level.tenant)
    .where('l.variant_id', '=', level.variantId)
    .where('l.warehouse_id', '=', level.warehouseId)
    .executeTakeFirst();
  return row === undefined ? null : numbers(row);
}

function booksQuery(db: Db) {
  return db
    .selectFrom('stock_level as l')
    .select(['l.tenant_id as tenant', 'l.variant_id as variantId', 'l.warehouse_id as warehouseId'])
    .select(['l.on_hand as onHand', 'l.reserved'])
    .select((eb) => [
      eb
        .selectFrom('stock_movement as m')
        .select(sql<number | string>`coalesce(sum(m.delta), 0)`.as('sum'))
        .whereRef('m.tenant_id', '=', 'l.tenant_id')
        .whereRef('m.variant_id', '=', 'l.variant_id')
        .whereRef('m.warehouse_id', '=', 'l.warehouse_id')
        .as('moved'),
      eb
        .selectFrom('bin_stock as s')
        .innerJoin('bin as b', (join) =>
          join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.bin_id'),
        )
        .select(sql<number | string>`coalesce(sum(s.quantity), 0)`.as('sum'))
        .whereRef('s.tenant_id', '=', 'l.tenant_id')
        .whereRef('s.variant_id', '=', 'l.variant_id')
        .whereRef('b.warehouse_id', '=', 'l.warehouse_id')
        .as('inBins'),
      eb
        .selectFrom('stock_reservation as r')
        .select(sql<number | string>`coalesce(sum(r.quantity), 0)`.as('sum'))
        .whereRef('r.tenant_id', '=', 'l.tenant_id')
        .whereRef('r.variant_id', '=', 'l.variant_id')
        .whereRef('r.warehouse_id', '=', 'l.warehouse_id')
        .where('r.tracked', '=', 1)
        .where('r.state', 'in', ['held', 'committed', 'picking'])
        .as('claimed'),
    ]);
}

/** Sums come back as text. */
function numbers(
  row: TenantLevel & {
    onHand: number;
    reserved: number;
    moved: number | string | null;
    inBins: number | string | null;
    claimed: number | string | null;
  },
): LevelBooks {
  return { ...row, moved: Number(row.moved), inBins: Number(row.inBins), claimed: Number(row.claimed) };
}
