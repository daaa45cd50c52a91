import { Body, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { PaymentSettingsService } from './payment-settings.service.ts';
import {
  paymentSettingsSchema,
  savePaymentSettingsSchema,
  webhookAddressSchema,
  type PaymentSettingsView,
  type SavePaymentSettings,
} from './payment.schemas.ts';

/** The owner's Toss keys. The secret one goes in and never comes out. */
@AdminController('payment-settings')
export class PaymentSettingsAdminController {
  constructor(private readonly settings: PaymentSettingsService) {}

  @Get()
  @Can('read', 'PaymentSettings')
  @Returns(paymentSettingsSchema)
  read(@CurrentTenant() tenant: TenantId): Promise<PaymentSettingsView> {
    return this.settings.read(tenant);
  }

  @Put()
  @Can('update', 'PaymentSettings')
  @Returns(paymentSettingsSchema)
  save(
    @CurrentTenant() tenant: TenantId,
    @Body({ schema: savePaymentSettingsSchema }) body: SavePaymentSettings,
  ): Promise<PaymentSettingsView> {
    return this.settings.save(tenant, body);
  }

  @Post('webhook-address')
  @Can('update', 'PaymentSettings')
  @Returns(webhookAddressSchema, 201)
  renewWebhook(@CurrentTenant() tenant: TenantId): Promise<z.infer<typeof webhookAddressSchema>> {
    return this.settings.newWebhookUrl(tenant);
  }
}
