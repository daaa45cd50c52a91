import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import { acrossTenants, onBehalfIn, type Page } from '../kernel/index.ts';
import { TenantDirectory, type TenantInfo } from '../tenancy/index.ts';
import { findJob, findJobPage } from './job.queries.ts';
import type { JobQuery, JobView } from './job.schemas.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';

/** The jobs of all tenants, and a new start for one that failed. */
@Injectable()
export class JobService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async list(query: JobQuery): Promise<Page<JobView>> {
    const tenants = await this.tenants.list();
    const chosen = query.tenant === undefined ? null : tenants.find(({ slug }) => slug === query.tenant);
    if (chosen === undefined) return { items: [], nextCursor: null };
    const known = new Map<number, TenantInfo>(tenants.map((tenant) => [tenant.id, tenant]));
    return await acrossTenants('platform-admin: lists the jobs of all tenants', () =>
      findJobPage(this.database.db, known, chosen, query),
    );
  }

  /**
   * Lets a failed job begin at once. One that is not failed (any more) stays as it is.
   * @throws platform.tenant-not-found, platform.job-not-found
   */
  async retry(slug: string, id: string): Promise<JobView> {
    const tenant = (await this.tenants.list()).find((each) => each.slug === slug);
    if (tenant === undefined) throw platformAdminErrors.tenantNotFound();
    return await onBehalfIn(tenant.id, async () => {
      await this.database.transaction(async (tx) => {
        if (!(await this.outbox.retry(tx, tenant.id, id))) return;
        await this.audit.record(tx, tenant.id, {
          action: 'job.retried',
          subjectType: 'Job',
          subjectId: id,
          before: { state: 'failed' },
          after: { state: 'pending' },
        });
      });
      const job = await findJob(this.database.db, tenant, id);
      if (job === undefined) throw platformAdminErrors.jobNotFound();
      return job;
    });
  }
}
