import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueue } from './job.queue.ts';
import { JobRegistry } from './job.registry.ts';
import { JobWorker } from './job.worker.ts';
import { JobsRuntime } from './jobs.runtime.ts';
import { Outbox } from './outbox.ts';
import { Relay } from './relay.ts';
import { Sweeper } from './sweeper.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Outbox, JobQueue, JobRegistry, Relay, JobWorker, Sweeper, JobsRuntime],
  exports: [Outbox, JobQueue, JobRegistry, JobsRuntime],
})
export class JobsModule {}
