import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { takeInOrder, type BinContent } from '../bin.rules.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { takeOutOfBin, type BinGoods } from '../ledger.statements.ts';
import { binContents } from '../pick.queries.ts';
import { lockBinStock, lockLevels, type LockedLevel } from '../stock.locks.ts';
import { levelKey } from '../stock.rules.ts';
import type { LevelKey } from '../stock.types.ts';
import { removalOrder } from './adjustment.rules.ts';

/** Locks what the adjustment may touch: bins first, then the level. */
export async function lockGoods(
  tx: Db,
  tenant: TenantId,
  { variantId, warehouseId }: LevelKey,
  binId: string,
): Promise<{ contents: BinContent[]; level: LockedLevel }> {
  const key = { variantId, warehouseId };
  const seen = (await binContents(tx, tenant, [key])).get(levelKey(key)) ?? [];
  await lockBinStock(tx, tenant, [...new Set([binId, ...seen.map((content) => content.binId)])], [variantId]);
  const [level] = await lockLevels(tx, tenant, [key]);
  if (level === undefined) throw inventoryErrors.levelNotFound();
  return { contents: (await binContents(tx, tenant, [key])).get(levelKey(key)) ?? [], level };
}

/**
 * Takes goods out of bins, as {@link removalOrder} has it; the caller holds their locks.
 * @throws inventory.not-in-bin when the bins have fewer.
 */
export async function takeAway(
  tx: Db,
  tenant: TenantId,
  input: LevelKey & { readonly binId?: string | undefined },
  contents: readonly BinContent[],
  quantity: number,
): Promise<BinGoods[]> {
  const order = removalOrder(contents, input.binId);
  const { takes, missing } = takeInOrder(order, quantity);
  if (missing > 0)
    throw inventoryErrors.notInBin({
      left: quantity - missing,
      bin: order[0]?.binCode ?? '-',
      asked: quantity,
    });
  const goods = takes.map(({ content, quantity: units }) => ({
    binId: content.binId,
    lotId: content.lotId,
    variantId: input.variantId,
    quantity: units,
  }));
  for (const one of goods) {
    if (!(await takeOutOfBin(tx, tenant, one)))
      throw new Error('A bin under lock holds less than a moment ago.');
  }
  return goods;
}
