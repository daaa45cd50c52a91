import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../kernel/index.ts';
import { Config, loadConfig } from './config.ts';

/** Gives everybody the configuration and the clock. The only place that reads the process's environment. */
@Global()
@Module({
  providers: [
    { provide: Config, useFactory: () => loadConfig(process.env) },
    { provide: Clock, useClass: SystemClock },
  ],
  exports: [Config, Clock],
})
export class ConfigModule {}
