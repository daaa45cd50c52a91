import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  Can,
  CurrentActor,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  ShopController,
  type IdempotentRequest,
} from '../http/index.ts';
import { idSchema, type Actor, type Page, type TenantId } from '../kernel/index.ts';
import { Payments, paymentRequestSchema, type PaymentRequest } from '../payments/index.ts';
import { CheckoutService } from './checkout.service.ts';
import { OrderReader } from './order.reader.ts';
import { OrderService } from './order.service.ts';
import {
  cancelOrderSchema,
  orderListQuerySchema,
  orderPageSchema,
  orderSchema,
  placeOrderSchema,
  placedOrderSchema,
  type OrderSummary,
  type OrderView,
  type PlaceOrder,
} from './order.schemas.ts';

/** The caller's own orders. */
@ShopController('orders')
export class OrderShopController {
  constructor(
    private readonly checkout: CheckoutService,
    private readonly reader: OrderReader,
    private readonly orders: OrderService,
    private readonly payments: Payments,
  ) {}

  @Get()
  @Can('read', 'Order')
  @Returns(orderPageSchema)
  list(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Query({ schema: orderListQuerySchema }) page: z.infer<typeof orderListQuerySchema>,
  ): Promise<Page<OrderSummary>> {
    return this.reader.ownOrders(tenant, actor, page);
  }

  @Post()
  @Can('create', 'Order')
  @NeedsIdempotencyKey()
  @Returns(placedOrderSchema, 201)
  async place(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Idempotent() request: IdempotentRequest,
    @Body({ schema: placeOrderSchema }) body: PlaceOrder,
  ): Promise<z.infer<typeof placedOrderSchema>> {
    const { orderId } = await this.checkout.place(tenant, actor, request, body);
    const [order, payment] = await Promise.all([
      this.reader.ownOrder(tenant, actor, orderId),
      this.payments.requestOf(tenant, orderId),
    ]);
    return { order, payment };
  }

  @Get(':orderId')
  @Can('read', 'Order')
  @Returns(orderSchema)
  read(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('orderId', { schema: idSchema }) orderId: string,
  ): Promise<OrderView> {
    return this.reader.ownOrder(tenant, actor, orderId);
  }

  @Post(':orderId/payments')
  @Can('create', 'Payment')
  @NeedsIdempotencyKey()
  @Returns(paymentRequestSchema)
  async payAgain(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Idempotent() _request: IdempotentRequest,
    @Param('orderId', { schema: idSchema }) orderId: string,
  ): Promise<PaymentRequest> {
    await this.reader.ownOrder(tenant, actor, orderId);
    return await this.payments.retry(tenant, orderId);
  }

  @Post(':orderId/cancel')
  @Can('update', 'Order')
  @NeedsIdempotencyKey()
  @Returns(orderSchema)
  async cancel(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Idempotent() request: IdempotentRequest,
    @Param('orderId', { schema: idSchema }) orderId: string,
    @Body({ schema: cancelOrderSchema }) body: z.infer<typeof cancelOrderSchema>,
  ): Promise<OrderView> {
    await this.orders.cancelOwn(tenant, actor, request, orderId, body.reason);
    return await this.reader.ownOrder(tenant, actor, orderId);
  }
}
