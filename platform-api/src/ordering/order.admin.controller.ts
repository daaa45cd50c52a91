import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  AdminController,
  Can,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  type IdempotentRequest,
} from '../http/index.ts';
import { idSchema, type Page, type TenantId } from '../kernel/index.ts';
import { OrderAdminReader } from './order.admin.reader.ts';
import {
  adminOrderListQuerySchema,
  adminOrderPageSchema,
  adminOrderSchema,
  type AdminOrder,
  type AdminOrderRow,
} from './order.admin.schemas.ts';
import { cancelOrderSchema } from './order.schemas.ts';
import { OrderService } from './order.service.ts';

/** The shop's orders, for its staff. */
@AdminController('orders')
export class OrderAdminController {
  constructor(
    private readonly reader: OrderAdminReader,
    private readonly orders: OrderService,
  ) {}

  @Get()
  @Can('read', 'Order')
  @Returns(adminOrderPageSchema)
  list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: adminOrderListQuerySchema }) query: z.infer<typeof adminOrderListQuerySchema>,
  ): Promise<Page<AdminOrderRow>> {
    return this.reader.list(tenant, query);
  }

  @Get(':orderId')
  @Can('read', 'Order')
  @Returns(adminOrderSchema)
  read(
    @CurrentTenant() tenant: TenantId,
    @Param('orderId', { schema: idSchema }) orderId: string,
  ): Promise<AdminOrder> {
    return this.reader.read(tenant, orderId);
  }

  @Post(':orderId/cancel')
  @Can('update', 'Order')
  @NeedsIdempotencyKey()
  @Returns(adminOrderSchema)
  async cancel(
    @CurrentTenant() tenant: TenantId,
    @Idempotent() request: IdempotentRequest,
    @Param('orderId', { schema: idSchema }) orderId: string,
    @Body({ schema: cancelOrderSchema }) body: z.infer<typeof cancelOrderSchema>,
  ): Promise<AdminOrder> {
    await this.orders.cancelByStaff(tenant, request, orderId, body.reason);
    return await this.reader.read(tenant, orderId);
  }
}
