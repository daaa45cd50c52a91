/** The front door of observability. */
export { Health, type HealthReport, type HealthSource } from './health.ts';
export { PinoLogger, createPino } from './logger.ts';
export { ObservabilityModule } from './observability.module.ts';
