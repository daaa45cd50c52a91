/** The front door of jobs. */
export { JobQueue, type QueuedJob } from './job.queue.ts';
export { Handles, SweepTask, defineJob, type JobDefinition, type JobHandler, type Sweep } from './job.ts';
export { JobsModule } from './jobs.module.ts';
export { JobsRuntime } from './jobs.runtime.ts';
export { Outbox, type OutboxOptions } from './outbox.ts';
