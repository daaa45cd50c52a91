import { Module } from '@nestjs/common';
import { AccessModule } from './access/index.ts';
import { AllocationModule } from './allocation/index.ts';
import { AppPorts } from './app.ports.ts';
import { AppTenantParts } from './app.tenant-parts.ts';
import { CatalogModule } from './catalog/index.ts';
import { ConfigModule } from './config/index.ts';
import { CryptoModule } from './crypto/index.ts';
import { DatabaseModule } from './database/index.ts';
import { FulfilmentModule } from './fulfilment/index.ts';
import { HttpModule } from './http/index.ts';
import { IdentityModule } from './identity/index.ts';
import { InventoryModule } from './inventory/index.ts';
import { JobsModule } from './jobs/index.ts';
import { MediaModule } from './media/index.ts';
import { NotificationsModule } from './notifications/index.ts';
import { ObservabilityModule } from './observability/index.ts';
import { OrderingModule } from './ordering/index.ts';
import { PaymentsModule } from './payments/index.ts';
import { PlatformAdminModule } from './platform-admin/index.ts';
import { PricingModule } from './pricing/index.ts';
import { ReviewsModule } from './reviews/index.ts';
import { SearchModule } from './search/index.ts';
import { StorefrontModule } from './storefront/index.ts';
import { TenancyModule } from './tenancy/index.ts';

const ground = [ConfigModule, DatabaseModule, CryptoModule, HttpModule, JobsModule, ObservabilityModule];

const business = [
  TenancyModule,
  IdentityModule,
  AccessModule,
  NotificationsModule,
  MediaModule,
  CatalogModule,
  InventoryModule,
  AllocationModule,
  PricingModule,
  PaymentsModule,
  OrderingModule,
  StorefrontModule,
  FulfilmentModule,
  ReviewsModule,
  SearchModule,
  PlatformAdminModule,
];

/** The whole platform: the shared ground first, then the business modules in the order of the arrows. */
@Module({ imports: [...ground, ...business], providers: [AppPorts, AppTenantParts] })
export class AppModule {}
