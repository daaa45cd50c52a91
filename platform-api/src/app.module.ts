import { Module } from '@nestjs/common';
import { AccessModule } from './access/index.ts';
import { ConfigModule } from './config/index.ts';
import { CryptoModule } from './crypto/index.ts';
import { DatabaseModule } from './database/index.ts';
import { HttpModule } from './http/index.ts';
import { IdentityModule } from './identity/index.ts';
import { JobsModule } from './jobs/index.ts';
import { ObservabilityModule } from './observability/index.ts';
import { TenancyModule } from './tenancy/index.ts';

/** The whole platform: the shared ground first, then the business modules in the order of the arrows. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    CryptoModule,
    HttpModule,
    JobsModule,
    ObservabilityModule,
    TenancyModule,
    IdentityModule,
    AccessModule,
  ],
})
export class AppModule {}
