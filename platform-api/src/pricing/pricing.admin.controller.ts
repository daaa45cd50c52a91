import { Body, Get, Put } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { shippingFeesSchema, type ShippingFees } from './pricing.schemas.ts';
import { PricingService } from './pricing.service.ts';

/** The owner's shipping fees. */
@AdminController('shipping-fees')
export class PricingAdminController {
  constructor(
    private readonly pricing: PricingService,
    private readonly database: Database,
  ) {}

  @Get()
  @Can('read', 'ShippingFee')
  @Returns(shippingFeesSchema)
  async read(@CurrentTenant() tenant: TenantId): Promise<ShippingFees> {
    return await this.pricing.storedRule(this.database.db, tenant);
  }

  @Put()
  @Can('update', 'ShippingFee')
  @Returns(shippingFeesSchema)
  async replace(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: shippingFeesSchema }) fees: ShippingFees,
  ): Promise<ShippingFees> {
    return await this.pricing.setFees(tenant, fees);
  }
}
