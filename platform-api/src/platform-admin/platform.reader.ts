import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { JobQueue } from '../jobs/index.ts';
import { acrossTenants } from '../kernel/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import type { Queues, TenantRow } from './platform-admin.schemas.ts';

const QUEUE_ANSWER_MS = 1_000;

/** What an operator sees of all tenants at once. */
@Injectable()
export class PlatformReader {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly queue: JobQueue,
  ) {}

  async tenantList(): Promise<TenantRow[]> {
    const [tenants, jobs] = await Promise.all([this.tenants.list(), this.jobCounts()]);
    const count = (tenant: number, states: readonly string[]): number =>
      jobs
        .filter((row) => row.tenant_id === tenant && states.includes(row.state))
        .reduce((sum, row) => sum + Number(row.count), 0);
    return tenants.map(({ id, slug, name, status, host }) => ({
      slug,
      name,
      status,
      host,
      jobsWaiting: count(id, ['pending', 'sent']),
      jobsFailed: count(id, ['failed']),
    }));
  }

  async tenant(slug: string): Promise<TenantRow> {
    const row = (await this.tenantList()).find((tenant) => tenant.slug === slug);
    if (row === undefined) throw platformAdminErrors.tenantNotFound();
    return row;
  }

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
        .select((eb) => ['tenant_id', 'state', eb.fn.countAll<string>().as('count')])
        .where('state', 'in', ['pending', 'sent', 'failed'])
        .groupBy(['tenant_id', 'state'])
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
