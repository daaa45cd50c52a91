import { Body, Get, Put } from '@nestjs/common';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { fulfilmentSettingsSchema, type FulfilmentSettingsView } from './fulfilment-settings.schemas.ts';
import { FulfilmentSettingsService } from './fulfilment-settings.service.ts';

/** How the shop follows its parcels. */
@AdminController('fulfilment-settings')
export class FulfilmentSettingsAdminController {
  constructor(private readonly settings: FulfilmentSettingsService) {}

  @Get()
  @Can('read', 'ShippingFee')
  @Returns(fulfilmentSettingsSchema)
  read(@CurrentTenant() tenant: TenantId): Promise<FulfilmentSettingsView> {
    return this.settings.read(tenant);
  }

  @Put()
  @Can('update', 'ShippingFee')
  @Returns(fulfilmentSettingsSchema)
  save(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: fulfilmentSettingsSchema }) body: FulfilmentSettingsView,
  ): Promise<FulfilmentSettingsView> {
    return this.settings.save(tenant, body);
  }
}
