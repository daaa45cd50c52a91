import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { actorKey, currentScope, newId, type TenantId } from '../kernel/index.ts';
import type { MovementKind } from './stock-movement.entity.ts';
import type { LevelKey } from './stock.types.ts';

/** One line to be added to the ledger. */
export interface NewMovement extends LevelKey {
  readonly binId: string;
  readonly lotId: string;
  readonly kind: MovementKind;
  readonly delta: number;
  /** What caused it, at most 64 characters: `shipment:<id>`, `adjustment:<id>`, `seed`. */
  readonly cause: string;
  readonly note: string | null;
  /** Unique in the tenant: the same cause cannot be booked twice. */
  readonly idempotencyKey: string;
}

/** Adds lines to the ledger with one statement. It only ever grows: a mistake is undone by a counter-line. */
export async function addMovements(
  tx: Db,
  tenant: TenantId,
  movements: readonly NewMovement[],
  now: Date,
): Promise<string[]> {
  if (movements.length === 0) return [];
  const actor = actorKey(currentScope()?.actor ?? { kind: 'system', name: 'ledger' });
  const rows = movements.map((movement) => ({
    tenant_id: tenant,
    id: newId(),
    variant_id: movement.variantId,
    warehouse_id: movement.warehouseId,
    bin_id: movement.binId,
    lot_id: movement.lotId,
    kind: movement.kind,
    delta: movement.delta,
    cause: movement.cause,
    note: movement.note,
    actor,
    idempotency_key: movement.idempotencyKey,
    reverses_id: null,
    at: now,
  }));
  await tx.insertInto('stock_movement').values(rows).execute();
  return rows.map((row) => row.id);
}

/** Goods of one lot in one bin. */
export interface BinGoods {
  readonly binId: string;
  readonly variantId: string;
  readonly lotId: string;
  readonly quantity: number;
}

/** Puts goods into a bin. */
export async function putIntoBin(tx: Db, tenant: TenantId, goods: BinGoods): Promise<void> {
  const { binId, variantId, lotId, quantity } = goods;
  await tx
    .insertInto('bin_stock')
    .values({ tenant_id: tenant, bin_id: binId, variant_id: variantId, lot_id: lotId, quantity })
    .onDuplicateKeyUpdate({ quantity: sql<number>`quantity + ${quantity}` })
    .execute();
}

/** Takes goods out of a bin; false when it holds less, and then nothing has changed. */
export async function takeOutOfBin(tx: Db, tenant: TenantId, goods: BinGoods): Promise<boolean> {
  const result = await tx
    .updateTable('bin_stock')
    .set({ quantity: sql<number>`quantity - ${goods.quantity}` })
    .where('tenant_id', '=', tenant)
    .where('bin_id', '=', goods.binId)
    .where('variant_id', '=', goods.variantId)
    .where('lot_id', '=', goods.lotId)
    .where('quantity', '>=', goods.quantity)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
