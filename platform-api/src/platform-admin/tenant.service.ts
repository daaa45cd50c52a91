import { Injectable } from '@nestjs/common';
import { AuditLog, PreviewLinks } from '../access/index.ts';
import { Database, type Db } from '../database/index.ts';
import { newId, onBehalfIn, type TenantId } from '../kernel/index.ts';
import { TenantDirectory, TenantStatusService, type StatusChange } from '../tenancy/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import type { Preview } from './tenant.schemas.ts';

/** What the platform does with a tenant as a whole. Each change is written down in the tenant's own audit log. */
@Injectable()
export class TenantService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly statuses: TenantStatusService,
    private readonly previews: PreviewLinks,
    private readonly audit: AuditLog,
  ) {}

  /** Closes a shop. Twice is once; another reason replaces the first. @throws platform.tenant-not-found */
  async suspend(slug: string, reason: string): Promise<void> {
    await this.change(slug, 'tenant.suspended', { reason }, (tx, tenant) =>
      this.statuses.suspend(tx, tenant, reason),
    );
  }

  /** Lets a shop go on as its owner left it. @throws platform.tenant-not-found */
  async resume(slug: string): Promise<void> {
    await this.change(slug, 'tenant.resumed', {}, (tx, tenant) => this.statuses.resume(tx, tenant));
  }

  /** An address at which a shop in preparation shows itself. @throws platform.tenant-not-found, tenancy.suspended */
  async preview(slug: string): Promise<Preview> {
    return await this.previews.issue(await this.idOf(slug));
  }

  private async change(
    slug: string,
    action: string,
    details: object,
    work: (tx: Db, tenant: TenantId) => Promise<StatusChange>,
  ): Promise<void> {
    const tenant = await this.idOf(slug);
    await onBehalfIn(tenant, () =>
      this.database.transaction(async (tx) => {
        const { before, after, isChanged } = await work(tx, tenant);
        if (!isChanged) return;
        await this.audit.record(tx, tenant, {
          action,
          subjectType: 'Tenant',
          subjectId: newId(),
          before: { status: before },
          after: { status: after, ...details },
        });
      }),
    );
    this.tenants.forget();
  }

  /** Straight from the directory: the answer of a moment ago may be that there is no such tenant yet. */
  private async idOf(slug: string): Promise<TenantId> {
    const found = (await this.tenants.list()).find((tenant) => tenant.slug === slug);
    if (found === undefined) throw platformAdminErrors.tenantNotFound();
    return found.id;
  }
}
