import { Body, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../database/index.ts';
import {
  Can,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  ShopController,
  type IdempotentRequest,
} from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { Payments } from '../payments/index.ts';
import { findOrder } from './order.queries.ts';
import { confirmPaymentSchema, confirmResultSchema } from './order.schemas.ts';
import { orderingErrors } from './ordering.errors.ts';

type ConfirmPayment = z.infer<typeof confirmPaymentSchema>;
type ConfirmResult = z.infer<typeof confirmResultSchema>;

/**
 * Where a browser comes back to from Toss. Safe to repeat by itself: the attempt's state machine lets one payment key
 * be confirmed once, so the Idempotency-Key is asked for but its answer is not remembered (a pending one must change).
 */
@ShopController('payments')
export class PaymentShopController {
  constructor(
    private readonly payments: Payments,
    private readonly database: Database,
  ) {}

  @Post('confirm')
  @Can('create', 'Payment')
  @NeedsIdempotencyKey()
  @Returns(confirmResultSchema)
  async confirm(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() _request: IdempotentRequest,
    @Body({ schema: confirmPaymentSchema }) body: ConfirmPayment,
  ): Promise<ConfirmResult> {
    const { paymentKey, orderId: tossOrderId, amount: amountWon } = body;
    const outcome = await this.payments.confirm(tenant, { paymentKey, tossOrderId, amountWon });
    const order = await findOrder(this.database.db, tenant, outcome.reference);
    if (order === undefined) throw orderingErrors.orderNotFound();
    return { state: outcome.state, orderId: order.id, orderNumber: order.number, failure: outcome.failure };
  }
}
