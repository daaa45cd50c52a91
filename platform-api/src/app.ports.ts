import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database/index.ts';
import { warehouseReadiness } from './inventory/index.ts';
import type { TenantId } from './kernel/index.ts';
import { PaymentRequests } from './payments/index.ts';
import { PricingService } from './pricing/index.ts';
import {
  ShopFacts,
  type OpeningFacts,
  type PaymentFacts,
  type ShippingFacts,
  type ShopFactsSource,
} from './storefront/index.ts';

/** Joins modules that may not know each other: what a shop's front page tells of fees and payment, and whether it can open. */
@Injectable()
export class AppPorts implements OnModuleInit, ShopFactsSource {
  constructor(
    private readonly facts: ShopFacts,
    private readonly pricing: PricingService,
    private readonly payments: PaymentRequests,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.facts.register(this);
  }

  async shipping(tenant: TenantId): Promise<ShippingFacts> {
    const { feeWon, freeFromWon } = await this.pricing.feeRule(this.database.db, tenant);
    return { feeWon, freeFromWon };
  }

  async payment(tenant: TenantId): Promise<PaymentFacts> {
    const { clientKey, sdkUrl } = await this.payments.facts(tenant);
    return { clientKey: clientKey ?? '', sdkUrl };
  }

  async opening(tenant: TenantId): Promise<OpeningFacts> {
    const [readiness, clientKey] = await Promise.all([
      warehouseReadiness(this.database.db, tenant),
      this.payments.storedClientKey(tenant),
    ]);
    return { ...readiness, hasPaymentKeys: clientKey !== null };
  }
}
