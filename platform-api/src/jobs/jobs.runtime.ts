import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { acrossTenants } from '../kernel/index.ts';
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
    await this.sweeper.stop();
    await this.relay.stop();
    await this.worker.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /**
   * Resolves when no job waits or runs any more.
   * @throws Error when that takes longer than `timeoutMs`.
   */
  async settled(timeoutMs = 10_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      const left = await acrossTenants('waiting until the outbox is empty', () =>
        unfinishedCount(this.database.db),
      );
      if (left === 0) return;
      await sleep(20);
    }
    throw new Error(`Jobs are still unfinished after ${timeoutMs} ms.`);
  }
}
