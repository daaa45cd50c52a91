/** The front door of jobs. */
export { Handles, SweepTask, defineJob, type JobDefinition, type JobHandler, type Sweep } from './job.ts';
export { Outbox, type OutboxOptions } from './outbox.ts';
