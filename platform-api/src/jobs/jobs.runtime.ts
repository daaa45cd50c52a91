import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { inTenant, type TenantId } from '../kernel/index.ts';
import { JobWorker } from './job.worker.ts';
import { unfinishedCount } from './outbox.queries.ts';
import { Relay } from './relay.ts';
import { Sweeper } from './sweeper.ts';

/** Relay, worker and sweeps together: what the worker process runs, and what tests start inside the API. */
@Injectable()
export class JobsRuntime implements BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly worker: JobWorker,
    private readonly sweeper: Sweeper,
    private readonly database: Database,
  ) {}

  start(): void {
    this.worker.start();
    this.relay.start();
    this.sweeper.start();
  }

  /** Stops taking work and lets what runs finish. */
  async stop(): Promise<void> {
    await Promise.all([this.sweeper.stop(), this.relay.stop(), this.worker.stop()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /**
   * Resolves when none of a tenant's jobs waits or runs any more.
   * @throws Error when that takes longer than `timeoutMs`.
   */
  async settled(tenant: TenantId, timeoutMs = 20_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      const left = await inTenant(tenant, 'jobs.settled', () => unfinishedCount(this.database.db, tenant));
      if (left === 0) return;
      await sleep(20);
    }
    throw new Error(`Jobs are still unfinished after ${timeoutMs} ms.`);
  }
}
