import { Body, Delete, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Can,
  CurrentActor,
  CurrentTenant,
  Returns,
  ReturnsNothing,
  ShopController,
} from '../../http/index.ts';
import { idSchema, type Actor, type TenantId } from '../../kernel/index.ts';
import { BrowserSessions } from '../sessions/browser-sessions.ts';
import { AddressService } from './address.service.ts';
import {
  addressChangeSchema,
  addressSchema,
  addressesSchema,
  customerChangeSchema,
  customerSchema,
  newAddressSchema,
  type AddressChange,
  type CustomerChange,
  type NewAddress,
} from './customer.schemas.ts';
import { CustomerService, customerId } from './customer.service.ts';

@ShopController('me')
export class MeShopController {
  constructor(
    private readonly customers: CustomerService,
    private readonly browsers: BrowserSessions,
  ) {}

  @Get()
  @Can('read', 'Customer')
  @Returns(customerSchema)
  async me(@CurrentTenant() tenant: TenantId, @CurrentActor() actor: Actor) {
    return await this.customers.me(tenant, actor);
  }

  @Patch()
  @Can('update', 'Customer')
  @Returns(customerSchema)
  async change(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Body({ schema: customerChangeSchema }) change: CustomerChange,
  ) {
    return await this.customers.change(tenant, actor, change);
  }

  @Delete()
  @Can('delete', 'Customer')
  @ReturnsNothing()
  async leave(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.customers.erase(tenant, customerId(actor));
    await this.browsers.end(request, reply);
  }
}

@ShopController('me/addresses')
export class AddressShopController {
  constructor(private readonly addresses: AddressService) {}

  @Get()
  @Can('read', 'Address')
  @Returns(addressesSchema)
  async list(@CurrentTenant() tenant: TenantId, @CurrentActor() actor: Actor) {
    return { items: await this.addresses.list(tenant, actor), nextCursor: null };
  }

  @Post()
  @Can('create', 'Address')
  @Returns(addressSchema, 201)
  async add(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Body({ schema: newAddressSchema }) address: NewAddress,
  ) {
    return await this.addresses.add(tenant, actor, address);
  }

  @Patch(':id')
  @Can('update', 'Address')
  @Returns(addressSchema)
  async change(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: addressChangeSchema }) change: AddressChange,
  ) {
    return await this.addresses.change(tenant, actor, id, change);
  }

  @Delete(':id')
  @Can('delete', 'Address')
  @ReturnsNothing()
  async remove(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ) {
    await this.addresses.remove(tenant, actor, id);
  }
}
