import { Param, Post } from '@nestjs/common';
import { Can, CurrentActor, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import { idSchema, type Actor, type TenantId } from '../kernel/index.ts';
import { OrderReader, orderSchema, type OrderView } from '../ordering/index.ts';
import { ShipmentService } from './shipment.service.ts';

/** What a buyer says of their parcels. */
@ShopController('orders')
export class ShipmentShopController {
  constructor(
    private readonly orders: OrderReader,
    private readonly shipments: ShipmentService,
  ) {}

  /** 구매확정. */
  @Post(':orderId/shipments/:shipmentId/confirm')
  @Can('update', 'Order')
  @Returns(orderSchema)
  async confirm(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('orderId', { schema: idSchema }) orderId: string,
    @Param('shipmentId', { schema: idSchema }) shipmentId: string,
  ): Promise<OrderView> {
    await this.orders.ownOrder(tenant, actor, orderId);
    await this.shipments.confirmReceipt(tenant, orderId, shipmentId);
    return await this.orders.ownOrder(tenant, actor, orderId);
  }
}
