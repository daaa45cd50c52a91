import { Module } from '@nestjs/common';
import { NewShopFees } from './new-shop.fees.ts';
import { PricingAdminController } from './pricing.admin.controller.ts';
import { PricingService } from './pricing.service.ts';

@Module({
  controllers: [PricingAdminController],
  providers: [PricingService, NewShopFees],
  exports: [PricingService, NewShopFees],
})
export class PricingModule {}
