import { sql, type QueryResult } from 'kysely';
import { sendAlong, type Db } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import type { ReservationState } from './stock-reservation.entity.ts';
import type { Claim, ClaimRequest, LevelKey } from './stock.types.ts';

/*
 * The few statements that change claims and levels. A level is changed by one conditional UPDATE that reports the new
 * sellable quantity in its own answer (`LAST_INSERT_ID(expr)` comes back as the OK packet's insertId), so nobody reads
 * the hot row first. None of them clamps: a quantity that does not fit is refused or fails, and drift stays visible.
 */

/** insertId is unsigned and 0 means "none", so the report is moved well above zero. */
const REPORT_SHIFT = 4_000_000_000;

/** What the share cap needs to know of the buyer. */
export interface HolderShare {
  /** What the buyer would hold of this level unpaid, this request included. */
  readonly units: number;
  readonly percentMax: number;
}

/**
 * The statement that promises `quantity` units of a level if it can give them. {@link leftOf} reads its answer: what may
 * still be sold afterwards, or null when the level refused (too little, frozen, cap, no such level).
 */
export function takeFromLevel(
  tx: Db,
  tenant: TenantId,
  level: LevelKey & { readonly quantity: number },
  now: Date,
  share: HolderShare | null = null,
) {
  const { quantity } = level;
  let update = tx
    .updateTable('stock_level')
    .set({
      reserved: sql<number>`reserved + ${quantity} + 0 * last_insert_id(on_hand - unavailable - safety_stock - reserved + oversell_limit - ${quantity} + ${REPORT_SHIFT})`,
      updated_at: now,
    })
    .where('tenant_id', '=', tenant)
    .where('variant_id', '=', level.variantId)
    .where('warehouse_id', '=', level.warehouseId)
    .where('frozen', '=', 0)
    .where(sql<boolean>`on_hand - unavailable - safety_stock - reserved + oversell_limit >= ${quantity}`);
  if (share !== null) {
    update = update.where(
      sql<boolean>`${share.units} * 100 <= ${share.percentMax} * (on_hand - unavailable + oversell_limit)`,
    );
  }
  return update;
}

/** What a {@link takeFromLevel} answered: what may still be sold, or null when the level refused. */
export function leftOf(result: QueryResult<unknown> | undefined): number | null {
  return result?.numAffectedRows === 1n ? reported(result.insertId) : null;
}

/**
 * Takes a promise back: conditional on the level really having promised that much.
 * @returns what may be sold afterwards.
 * @throws Error when it had not: the books disagree, and the whole change is rolled back rather than hidden.
 */
export async function giveBackToLevel(
  tx: Db,
  tenant: TenantId,
  level: LevelKey & { readonly quantity: number },
  now: Date,
): Promise<number> {
  const { quantity } = level;
  const update = tx
    .updateTable('stock_level')
    .set({
      reserved: sql<number>`reserved - ${quantity} + 0 * last_insert_id(on_hand - unavailable - safety_stock - reserved + oversell_limit + ${quantity} + ${REPORT_SHIFT})`,
      updated_at: now,
    })
    .where('tenant_id', '=', tenant)
    .where('variant_id', '=', level.variantId)
    .where('warehouse_id', '=', level.warehouseId)
    .where('reserved', '>=', quantity);
  const result = await tx.executeQuery(update.compile());
  if (result.numAffectedRows !== 1n) {
    throw new Error(
      `Level ${level.variantId} in ${level.warehouseId} has promised less than ${quantity}: the books disagree.`,
    );
  }
  return reported(result.insertId);
}

function reported(insertId: bigint | undefined): number {
  if (insertId === undefined) throw new Error('The server did not report what is left of a stock level.');
  return Number(insertId) - REPORT_SHIFT;
}

/** Writes claims with one statement, in key order. */
export async function insertClaims(
  tx: Db,
  tenant: TenantId,
  order: { readonly orderId: string; readonly holderHash: string; readonly expiresAt: Date | null },
  claims: readonly (ClaimRequest & { readonly idempotencyKey: string })[],
  state: ReservationState,
  now: Date,
): Promise<Claim[]> {
  const stored = claims.map((claim) => ({ ...claim, id: newId(), orderId: order.orderId, state }));
  await sendAlong(
    tx,
    tx.insertInto('stock_reservation').values(
      stored.map((claim) => ({
        tenant_id: tenant,
        id: claim.id,
        order_id: order.orderId,
        order_line_id: claim.orderLineId,
        variant_id: claim.variantId,
        warehouse_id: claim.warehouseId,
        part: claim.part,
        quantity: claim.quantity,
        state,
        tracked: claim.tracked ? 1 : 0,
        idempotency_key: claim.idempotencyKey,
        holder_hash: order.holderHash,
        expires_at: order.expiresAt,
        created_at: now,
        updated_at: now,
      })),
    ),
  );
  return stored.map(({ idempotencyKey: _key, ...claim }) => claim);
}

/** All of an order's claims in one state go to another; the order is locked, so nobody else moves them meanwhile. */
export function claimsOfOrderTo(
  tx: Db,
  tenant: TenantId,
  orderId: string,
  from: ReservationState,
  to: ReservationState,
  now: Date,
) {
  return tx
    .updateTable('stock_reservation')
    .set({ state: to, updated_at: now })
    .where('tenant_id', '=', tenant)
    .where('order_id', '=', orderId)
    .where('state', '=', from);
}

/** Moves claims to a state if they are still in one of `from`; tells how many it hit. */
export async function moveClaims(
  tx: Db,
  tenant: TenantId,
  ids: readonly string[],
  from: readonly ReservationState[],
  to: ReservationState,
  now: Date,
): Promise<number> {
  if (ids.length === 0) return 0;
  const result = await tx
    .updateTable('stock_reservation')
    .set({ state: to, updated_at: now })
    .where('tenant_id', '=', tenant)
    .where('id', 'in', [...ids])
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
