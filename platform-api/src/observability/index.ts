/** The front door of observability. */
export { Health, type HealthReport, type HealthSource } from './health.ts';
export { PinoLogger, REDACTED_FIELDS, createPino } from './logger.ts';
export { ObservabilityModule } from './observability.module.ts';
export { TenantTraffic, type Traffic } from './tenant-traffic.ts';
