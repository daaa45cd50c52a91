import { Module } from '@nestjs/common';
import { ConfigModule } from './config/index.ts';
import { CryptoModule } from './crypto/index.ts';
import { DatabaseModule } from './database/index.ts';
import { HttpModule } from './http/index.ts';
import { JobsModule } from './jobs/index.ts';
import { ObservabilityModule } from './observability/index.ts';

/** The whole platform: the shared ground first, then the business modules in the order of the arrows. */
@Module({
  imports: [ConfigModule, DatabaseModule, CryptoModule, HttpModule, JobsModule, ObservabilityModule],
})
export class AppModule {}
