import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/index.ts';
import { Database, type Db } from '../../database/index.ts';
import { IdempotencyService, type IdempotentRequest } from '../../http/index.ts';
import { Clock, newId, type TenantId } from '../../kernel/index.ts';
import { rotationOrder, takeInOrder } from '../bin.rules.ts';
import { inventoryErrors } from '../inventory.errors.ts';
import { addMovements, putIntoBin, takeOutOfBin, type NewMovement } from '../ledger.statements.ts';
import { binContents } from '../pick.queries.ts';
import { lockBinStock } from '../stock.locks.ts';
import { levelKey } from '../stock.rules.ts';
import { findBin } from '../warehouses/warehouse.queries.ts';
import type { BinMoveInput, BinMoveView } from './adjustment.schemas.ts';

/** Carries goods between the bins of one warehouse: two lines in the ledger, nothing changes in the level. */
@Injectable()
export class BinMoveService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves goods, once per request; what expires first is carried first.
   * @throws inventory.not-in-bin when the bin holds less: nothing has moved then.
   */
  async move(tenant: TenantId, input: BinMoveInput, request: IdempotentRequest): Promise<BinMoveView> {
    return await this.idempotency.once<BinMoveView>(request, async (mark) => {
      await this.database.transaction(async (tx) => {
        await this.carry(tx, tenant, input);
        await mark(tx, { moved: input.quantity });
      });
    });
  }

  private async carry(tx: Db, tenant: TenantId, input: BinMoveInput): Promise<void> {
    const { variantId, warehouseId, quantity } = input;
    const [from, to] = await Promise.all([
      findBin(tx, tenant, warehouseId, input.fromBinId),
      findBin(tx, tenant, warehouseId, input.toBinId),
    ]);
    if (from === null || to === null) throw inventoryErrors.binNotFound();
    await lockBinStock(tx, tenant, [from.id, to.id], [variantId]);
    const contents = (await binContents(tx, tenant, [{ variantId, warehouseId }])).get(levelKey(input)) ?? [];
    const { takes, missing } = takeInOrder(
      rotationOrder(contents.filter((content) => content.binId === from.id)),
      quantity,
    );
    if (missing > 0)
      throw inventoryErrors.notInBin({ left: quantity - missing, bin: from.code, asked: quantity });

    const id = newId();
    const movements: NewMovement[] = [];
    for (const [index, { content, quantity: units }] of takes.entries()) {
      const goods = { variantId, lotId: content.lotId, quantity: units };
      if (!(await takeOutOfBin(tx, tenant, { ...goods, binId: from.id })))
        throw inventoryErrors.claimsChanged();
      await putIntoBin(tx, tenant, { ...goods, binId: to.id });
      const line = { variantId, warehouseId, lotId: content.lotId, cause: `bin-move:${id}`, note: null };
      movements.push(
        {
          ...line,
          binId: from.id,
          kind: 'moved-out',
          delta: -units,
          idempotencyKey: `bin-move:${id}:${index}:out`,
        },
        {
          ...line,
          binId: to.id,
          kind: 'moved-in',
          delta: units,
          idempotencyKey: `bin-move:${id}:${index}:in`,
        },
      );
    }
    await addMovements(tx, tenant, movements, this.clock.now());
    await this.audit.record(tx, tenant, {
      action: 'stock.moved',
      subjectType: 'Bin',
      subjectId: to.id,
      before: { binId: from.id, variantId, quantity },
      after: { binId: to.id, variantId, quantity },
    });
  }
}
