import { Body, Get, Put } from '@nestjs/common';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import {
  shopProfileInputSchema,
  shopProfileSchema,
  type ShopProfileInput,
  type ShopProfileView,
} from './shop-profile.schemas.ts';
import { ShopProfileService } from './shop-profile.service.ts';

@AdminController('shop-profile')
export class ShopProfileAdminController {
  constructor(private readonly profiles: ShopProfileService) {}

  @Get()
  @Can('read', 'ShopProfile')
  @Returns(shopProfileSchema)
  async get(@CurrentTenant() tenant: TenantId): Promise<ShopProfileView> {
    return await this.profiles.get(tenant);
  }

  @Put()
  @Can('update', 'ShopProfile')
  @Returns(shopProfileSchema)
  async replace(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: shopProfileInputSchema }) input: ShopProfileInput,
  ): Promise<ShopProfileView> {
    return await this.profiles.replace(tenant, input);
  }
}
