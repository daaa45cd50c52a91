import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { sql } from 'kysely';
import { Health } from './health.ts';
import { HealthController } from './health.controller.ts';
import { PinoLogger, createPino, gatheredOutput } from './logger.ts';
import { TenantTraffic } from './tenant-traffic.ts';

/** Logging and health. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Health,
    TenantTraffic,
    {
      provide: PinoLogger,
      inject: [Config],
      useFactory: (config: Config) =>
        new PinoLogger(
          createPino(config.values.LOG_LEVEL, config.isProduction ? gatheredOutput() : undefined),
        ),
    },
  ],
  exports: [Health, PinoLogger, TenantTraffic],
})
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.health.register({
      check: async () => {
        try {
          await sql`select 1`.execute(this.database.db);
          return { name: 'database', healthy: true, required: true, detail: null };
        } catch {
          return {
            name: 'database',
            healthy: false,
            required: true,
            detail: 'The database does not answer.',
          };
        }
      },
    });
  }
}
