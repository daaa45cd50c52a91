import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { Can, CurrentActor, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import { idSchema, type Actor, type TenantId } from '../kernel/index.ts';
import type { z } from 'zod';
import { CartReader } from './cart.reader.ts';
import { CartService } from './cart.service.ts';
import { addLineSchema, cartSchema, changeLineSchema, type CartView } from './cart.schemas.ts';

/** The caller's cart. */
@ShopController('cart')
export class CartShopController {
  constructor(
    private readonly reader: CartReader,
    private readonly carts: CartService,
  ) {}

  @Get()
  @Can('read', 'Cart')
  @Returns(cartSchema)
  read(@CurrentTenant() tenant: TenantId, @CurrentActor() actor: Actor): Promise<CartView> {
    return this.reader.read(tenant, actor);
  }

  @Post('lines')
  @Can('update', 'Cart')
  @Returns(cartSchema)
  add(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Body({ schema: addLineSchema }) body: z.infer<typeof addLineSchema>,
  ): Promise<CartView> {
    return this.carts.add(tenant, actor, body.variantId, body.quantity);
  }

  @Patch('lines/:lineId')
  @Can('update', 'Cart')
  @Returns(cartSchema)
  change(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('lineId', { schema: idSchema }) lineId: string,
    @Body({ schema: changeLineSchema }) body: z.infer<typeof changeLineSchema>,
  ): Promise<CartView> {
    return this.carts.change(tenant, actor, lineId, body.quantity);
  }

  @Delete('lines/:lineId')
  @Can('update', 'Cart')
  @Returns(cartSchema)
  remove(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('lineId', { schema: idSchema }) lineId: string,
  ): Promise<CartView> {
    return this.carts.remove(tenant, actor, lineId);
  }
}
