import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { JobQueue } from '../jobs/index.ts';
import { acrossTenants } from '../kernel/index.ts';
import type { Queues } from './queue.schemas.ts';

const QUEUE_ANSWER_MS = 1_000;

/** How the jobs stand, of all tenants together. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async queues(): Promise<Queues> {
    const jobs = await this.jobCounts();
    const count = (state: string): number =>
      jobs.filter((row) => row.state === state).reduce((sum, row) => sum + Number(row.count), 0);
    return {
      outbox: { pending: count('pending'), sent: count('sent'), failed: count('failed') },
      queue: await this.queueCounts(),
    };
  }

  private async jobCounts() {
    return await acrossTenants('platform-admin: counts the jobs of all tenants', () =>
      this.database.db
        .selectFrom('outbox_entry')
        .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
        .where('state', 'in', ['pending', 'sent', 'failed'])
        .groupBy('state')
        .execute(),
    );
  }

  /** Null while Redis does not answer: an operator on call needs the rest all the more then. */
  private async queueCounts(): Promise<Queues['queue']> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, QUEUE_ANSWER_MS, null).unref());
    const counts = await Promise.race([
      this.queue.queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
      late,
    ]);
    if (counts === null) return null;
    return {
      waiting: counts['waiting'] ?? 0,
      active: counts['active'] ?? 0,
      delayed: counts['delayed'] ?? 0,
      failed: counts['failed'] ?? 0,
    };
  }
}
