import { Body, Post } from '@nestjs/common';
import {
  AdminController,
  Can,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  type IdempotentRequest,
} from '../../http/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import {
  adjustmentInput,
  adjustmentView,
  binMoveInput,
  binMoveView,
  recountInput,
  type AdjustmentInput,
  type AdjustmentView,
  type BinMoveInput,
  type BinMoveView,
  type RecountInput,
} from './adjustment.schemas.ts';
import { AdjustmentService } from './adjustment.service.ts';
import { BinMoveService } from './bin-move.service.ts';
import { RecountService } from './recount.service.ts';

/** Changes of stock on hand. */
@AdminController('stock-adjustments')
export class AdjustmentAdminController {
  constructor(private readonly adjustments: AdjustmentService) {}

  @Post()
  @Can('update', 'Stock')
  @NeedsIdempotencyKey()
  @Returns(adjustmentView, 201)
  adjust(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: adjustmentInput }) input: AdjustmentInput,
    @Idempotent() request: IdempotentRequest,
  ): Promise<AdjustmentView> {
    return this.adjustments.adjust(tenant, input, request);
  }
}

/** The way out for frozen levels. */
@AdminController('stock-recounts')
export class RecountAdminController {
  constructor(private readonly recounts: RecountService) {}

  @Post()
  @Can('update', 'Stock')
  @NeedsIdempotencyKey()
  @Returns(adjustmentView, 201)
  recount(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: recountInput }) input: RecountInput,
    @Idempotent() request: IdempotentRequest,
  ): Promise<AdjustmentView> {
    return this.recounts.recount(tenant, input, request);
  }
}

/** Goods carried between bins. */
@AdminController('bin-moves')
export class BinMoveAdminController {
  constructor(private readonly binMoves: BinMoveService) {}

  @Post()
  @Can('update', 'Stock')
  @NeedsIdempotencyKey()
  @Returns(binMoveView, 201)
  move(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: binMoveInput }) input: BinMoveInput,
    @Idempotent() request: IdempotentRequest,
  ): Promise<BinMoveView> {
    return this.binMoves.move(tenant, input, request);
  }
}
