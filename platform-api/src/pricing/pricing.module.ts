import { Module } from '@nestjs/common';
import { PricingAdminController } from './pricing.admin.controller.ts';
import { PricingService } from './pricing.service.ts';

@Module({ controllers: [PricingAdminController], providers: [PricingService], exports: [PricingService] })
export class PricingModule {}
