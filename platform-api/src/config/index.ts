/** The front door of config. */
export { Config, loadConfig } from './config.ts';
export { ConfigModule } from './config.module.ts';
export { configSchema } from './config.schema.ts';
