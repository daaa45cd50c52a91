import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, type Db } from '../../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../../http/index.ts';
import { Clock, failpoint, newId, type TenantId } from '../../kernel/index.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { addMovements, putIntoBin, type BinGoods } from '../ledger.statements.ts';
import { NO_LOT, changeOnHand, ensureLevels, ensureLots } from '../level.statements.ts';
import { policiesFor } from '../policies/policy.queries.ts';
import type { LockedLevel } from '../stock.locks.ts';
import { trackedVariant, type TrackedVariant } from '../stock.queries.ts';
import { flipped, sellable, sellableForPeople } from '../stock.rules.ts';
import { StockService } from '../stock.service.ts';
import { bornBins, findBin } from '../warehouses/warehouse.queries.ts';
import { lockGoods, takeAway } from './adjustment.goods.ts';
import { adjustedLevel } from './adjustment.rules.ts';
import type { AdjustmentInput, AdjustmentView } from './adjustment.schemas.ts';

/** Changes of stock on hand by people: movement, level, bins and audit in one transaction. */
@Injectable()
export class AdjustmentService {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Books one adjustment, once per request.
   * @throws inventory.below-reserved, inventory.not-in-bin, inventory.frozen: nothing has changed then.
   */
  async adjust(
    tenant: TenantId,
    input: AdjustmentInput,
    request: IdempotentRequest,
  ): Promise<AdjustmentView> {
    return await this.idempotency.once<AdjustmentView>(request, async (mark) => {
      await this.database.transaction(async (tx) => {
        await mark(tx, await this.book(tx, tenant, input));
      });
    });
  }

  private async book(tx: Db, tenant: TenantId, input: AdjustmentInput): Promise<AdjustmentView> {
    const { variantId, warehouseId } = input;
    const now = this.clock.now();
    const variant = await trackedVariant(tx, tenant, variantId);
    const binId = await this.targetBin(tx, tenant, input);
    const policies = await policiesFor(tx, tenant, [variantId]);
    await ensureLevels(tx, tenant, [{ variantId, warehouseId }], policies, now);
    const { contents, level } = await lockGoods(tx, tenant, input, binId);
    if (level.frozen) throw inventoryErrors.frozen({ sku: variant.sku });

    const delta = input.delta ?? (input.onHand ?? level.onHand) - level.onHand;
    if (delta === 0) return { onHand: level.onHand, sellable: sellableForPeople(level, false) };
    const adjusted = adjustedLevel(level, delta, policies.forLevel(level).oversellLimit);
    if (!adjusted.ok) throw refusal(variant, level, delta, adjusted.why);

    const goods =
      delta > 0
        ? [await this.putAway(tx, tenant, input, { binId, quantity: delta }, now)]
        : await takeAway(tx, tenant, input, contents, -delta);
    failpoint('stock.adjusted-bins');
    await this.writeLedger(tx, tenant, input, goods, Math.sign(delta), now);
    const { oversellLimit } = adjusted.level;
    await changeOnHand(tx, tenant, { variantId, warehouseId, delta, oversellLimit }, now);
    if (flipped(sellable(level), sellable(adjusted.level))) {
      await this.stock.announceFlips(tx, tenant, [{ variantId, warehouseId }]);
    }
    await this.audit.record(tx, tenant, {
      action: 'stock.adjusted',
      subjectType: 'StockLevel',
      subjectId: variantId,
      before: { warehouseId, onHand: level.onHand },
      after: { warehouseId, onHand: adjusted.level.onHand, reason: input.reason, note: input.note ?? null },
    });
    return { onHand: adjusted.level.onHand, sellable: sellableForPeople(adjusted.level, false) };
  }

  /** The named bin, or `unplaced`. */
  private async targetBin(tx: Db, tenant: TenantId, input: AdjustmentInput): Promise<string> {
    if (input.binId !== undefined) {
      const bin = await findBin(tx, tenant, input.warehouseId, input.binId);
      if (bin === null) throw inventoryErrors.binNotFound();
      return bin.id;
    }
    const unplaced = (await bornBins(tx, tenant, [input.warehouseId], 'unplaced')).get(input.warehouseId);
    if (unplaced === undefined) throw inventoryErrors.warehouseNotFound();
    return unplaced;
  }

  private async putAway(
    tx: Db,
    tenant: TenantId,
    input: AdjustmentInput,
    place: { readonly binId: string; readonly quantity: number },
    now: Date,
  ): Promise<BinGoods> {
    const { variantId } = input;
    const lot = { variantId, ...(input.lot ?? { code: NO_LOT, producedOn: null, expiresOn: null }) };
    const [lotId] = (await ensureLots(tx, tenant, [lot], now)).values();
    if (lotId === undefined) throw new Error(`Variant ${variantId} has no lot ${lot.code}.`);
    const goods = { ...place, variantId, lotId };
    await putIntoBin(tx, tenant, goods);
    return goods;
  }

  private async writeLedger(
    tx: Db,
    tenant: TenantId,
    input: AdjustmentInput,
    goods: readonly BinGoods[],
    sign: number,
    now: Date,
  ): Promise<void> {
    const id = newId();
    await addMovements(
      tx,
      tenant,
      goods.map(({ binId, lotId, quantity }, index) => ({
        variantId: input.variantId,
        warehouseId: input.warehouseId,
        binId,
        lotId,
        kind: input.reason,
        delta: sign * quantity,
        cause: `adjustment:${id}`,
        note: input.note ?? null,
        idempotencyKey: `adjustment:${id}:${index}`,
      })),
      now,
    );
  }
}

function refusal(
  variant: TrackedVariant,
  level: LockedLevel,
  delta: number,
  why: 'below-zero' | 'below-reserved',
): Error {
  const onHand = level.onHand + delta;
  return why === 'below-reserved'
    ? inventoryErrors.belowReserved({ sku: variant.sku, reserved: level.reserved, onHand })
    : inventoryErrors.belowZero({ sku: variant.sku, onHand: level.onHand, asked: -delta });
}
