import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, type Db } from '../../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../../http/index.ts';
import { Clock, newId, type TenantId } from '../../kernel/index.ts';
import { booksOf } from '../books.queries.ts';
import type { LevelBooks } from '../books.rules.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { addMovements, putIntoBin } from '../ledger.statements.ts';
import { ensureNoLots } from '../level.statements.ts';
import { reservable } from '../stock.rules.ts';
import { StockAlarms } from '../stock-alarms.ts';
import { trackedVariant } from '../stock.queries.ts';
import { StockService } from '../stock.service.ts';
import { bornBins } from '../warehouses/warehouse.queries.ts';
import { lockGoods, takeAway } from './adjustment.goods.ts';
import type { AdjustmentView, RecountInput } from './adjustment.schemas.ts';

/**
 * The way out for a frozen level: a person counts what lies there, and ledger, bins and promises are brought to what was
 * counted and to the open claims, by counter-lines that stay visible.
 */
@Injectable()
export class RecountService {
  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly alarms: StockAlarms,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings a frozen level's books in order and releases it, once per request.
   * @throws inventory.not-frozen; inventory.below-reserved when less was counted than the open claims need.
   */
  async recount(tenant: TenantId, input: RecountInput, request: IdempotentRequest): Promise<AdjustmentView> {
    const view = await this.idempotency.once<AdjustmentView>(request, async (mark) => {
      await this.database.transaction(async (tx) => {
        await mark(tx, await this.settle(tx, tenant, input));
      });
    });
    this.alarms.clear({ ...input, tenant });
    return view;
  }

  /**
   * Under the level's lock the books stand still: whoever changed claims or bins before has changed the level too, and
   * whoever has not waits for it and applies its difference to the numbers set here.
   */
  private async settle(tx: Db, tenant: TenantId, input: RecountInput): Promise<AdjustmentView> {
    const { variantId, warehouseId, onHand } = input;
    const { sku } = await trackedVariant(tx, tenant, variantId);
    const bin = (await bornBins(tx, tenant, [warehouseId], 'unplaced')).get(warehouseId);
    if (bin === undefined) throw inventoryErrors.warehouseNotFound();
    const { contents, level } = await lockGoods(tx, tenant, input, bin);
    if (!level.frozen) throw inventoryErrors.notFrozen({ sku });
    const books = await booksOf(tx, { tenant, variantId, warehouseId });
    if (books === null) throw inventoryErrors.levelNotFound();
    const counted = { ...level, onHand, reserved: books.claimed };
    if (counted.reserved > reservable(counted)) {
      throw inventoryErrors.belowReserved({ sku, reserved: books.claimed, onHand });
    }
    const off = onHand - books.inBins;
    if (off < 0) await takeAway(tx, tenant, input, contents, -off);
    await this.bookDifference(tx, tenant, input, books, { binId: bin, off });
    await this.release(tx, tenant, input, books);
    await this.stock.announceFlips(tx, tenant, [{ variantId, warehouseId }]);
    return {
      onHand,
      sellable: Math.max(0, reservable(counted) - counted.safetyStock - counted.reserved),
    };
  }

  private async bookDifference(
    tx: Db,
    tenant: TenantId,
    { variantId, warehouseId, onHand }: RecountInput,
    books: LevelBooks,
    { binId, off }: { readonly binId: string; readonly off: number },
  ): Promise<void> {
    const now = this.clock.now();
    const lotId = (await ensureNoLots(tx, tenant, [variantId], now)).get(variantId);
    if (lotId === undefined) throw new Error(`Variant ${variantId} has no lot.`);
    if (off > 0) await putIntoBin(tx, tenant, { binId, variantId, lotId, quantity: off });
    const delta = onHand - books.moved;
    if (delta === 0) return;
    const id = newId();
    const line = { variantId, warehouseId, binId, lotId, kind: 'counted' as const, delta };
    const why = { cause: `recount:${id}`, note: null, idempotencyKey: `recount:${id}` };
    await addMovements(tx, tenant, [{ ...line, ...why }], now);
  }

  private async release(
    tx: Db,
    tenant: TenantId,
    { variantId, warehouseId, onHand }: RecountInput,
    books: LevelBooks,
  ): Promise<void> {
    await tx
      .updateTable('stock_level')
      .set({ on_hand: onHand, reserved: books.claimed, frozen: false, updated_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('variant_id', '=', variantId)
      .where('warehouse_id', '=', warehouseId)
      .execute();
    await this.audit.record(tx, tenant, {
      action: 'stock.recounted',
      subjectType: 'StockLevel',
      subjectId: variantId,
      before: { ...books },
      after: { warehouseId, onHand, reserved: books.claimed },
    });
  }
}
