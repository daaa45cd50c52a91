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
  type AdjustmentInput,
  type AdjustmentView,
  type BinMoveInput,
  type BinMoveView,
} from './adjustment.schemas.ts';
import { AdjustmentService } from './adjustment.service.ts';
import { BinMoveService } from './bin-move.service.ts';

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
