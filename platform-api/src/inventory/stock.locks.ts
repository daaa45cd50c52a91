import { sendAlong, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { LevelCounts } from './stock.rules.ts';
import type { ReservationState } from './stock-reservation.entity.ts';
import type { Claim, LevelKey } from './stock.types.ts';

/*
 * The only row locks of inventory. Everybody takes them in this order, each by primary key: holder, claims, bins, levels;
 * the outbox comes after them. A product is locked alone, in a transaction of its own.
 */

/** Makes reservations of one holder queue, so that the caps on unpaid holds are exact. */
export async function lockHolder(tx: Db, tenant: TenantId, holderHash: string, now: Date): Promise<void> {
  await sendAlong(
    tx,
    tx
      .insertInto('stock_holder')
      .values({ tenant_id: tenant, holder_hash: holderHash, last_held_at: now })
      .onDuplicateKeyUpdate({ last_held_at: now }),
  );
}

const CLAIM_COLUMNS = [
  'id',
  'order_id as orderId',
  'order_line_id as orderLineId',
  'variant_id as variantId',
  'warehouse_id as warehouseId',
  'part',
  'quantity',
  'state',
  'tracked',
] as const;

/** Locks an order's claims that are in one of `states`, in primary-key order. `skipLocked` passes over busy ones. */
export async function lockClaimsOfOrder(
  tx: Db,
  tenant: TenantId,
  orderId: string,
  states: readonly ReservationState[],
  options: { readonly skipLocked?: boolean } = {},
): Promise<Claim[]> {
  let query = tx
    .selectFrom('stock_reservation')
    .select(CLAIM_COLUMNS)
    .where('tenant_id', '=', tenant)
    .where('order_id', '=', orderId)
    .where('state', 'in', [...states])
    .orderBy('id')
    .forUpdate();
  if (options.skipLocked === true) query = query.skipLocked();
  return (await query.execute()).map((row) => ({ ...row, tracked: row.tracked === 1 }));
}

/** Locks claims by id, in primary-key order. */
export async function lockClaims(tx: Db, tenant: TenantId, ids: readonly string[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('stock_reservation')
    .select(CLAIM_COLUMNS)
    .where('tenant_id', '=', tenant)
    .where('id', 'in', [...ids].sort())
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, tracked: row.tracked === 1 }));
}

/** What lies in some bins of one variant, locked. */
export interface LockedBinStock {
  readonly binId: string;
  readonly variantId: string;
  readonly lotId: string;
  readonly quantity: number;
}

/** Locks the contents of bins for some variants, in primary-key order. */
export async function lockBinStock(
  tx: Db,
  tenant: TenantId,
  binIds: readonly string[],
  variantIds: readonly string[],
): Promise<LockedBinStock[]> {
  if (binIds.length === 0 || variantIds.length === 0) return [];
  return await tx
    .selectFrom('bin_stock')
    .select(['bin_id as binId', 'variant_id as variantId', 'lot_id as lotId', 'quantity'])
    .where('tenant_id', '=', tenant)
    .where('bin_id', 'in', [...binIds].sort())
    .where('variant_id', 'in', [...variantIds].sort())
    .orderBy('bin_id')
    .orderBy('variant_id')
    .orderBy('lot_id')
    .forUpdate()
    .execute();
}

/** A level under lock. */
export interface LockedLevel extends LevelKey, LevelCounts {
  readonly incoming: number;
  readonly frozen: boolean;
}

/** Locks levels of one variant after the other in key order: all that `keys` names and that exist. */
export async function lockLevels(
  tx: Db,
  tenant: TenantId,
  keys: readonly LevelKey[],
): Promise<LockedLevel[]> {
  if (keys.length === 0) return [];
  const rows = await tx
    .selectFrom('stock_level')
    .select([
      'variant_id as variantId',
      'warehouse_id as warehouseId',
      'on_hand as onHand',
      'unavailable',
      'safety_stock as safetyStock',
      'reserved',
      'incoming',
      'oversell_limit as oversellLimit',
      'frozen',
    ])
    .where('tenant_id', '=', tenant)
    .where((eb) =>
      eb.or(
        keys.map((key) =>
          eb.and([eb('variant_id', '=', key.variantId), eb('warehouse_id', '=', key.warehouseId)]),
        ),
      ),
    )
    .orderBy('variant_id')
    .orderBy('warehouse_id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, frozen: row.frozen === 1 }));
}

/** Makes two recomputations of one product's sold-out mark queue, so that the one that read last writes last. */
export async function lockProduct(tx: Db, tenant: TenantId, productId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('id', '=', productId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
