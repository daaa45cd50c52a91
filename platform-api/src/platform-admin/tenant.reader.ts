import { Injectable } from '@nestjs/common';
import { Database, isoInstant } from '../database/index.ts';
import { StaffDirectory } from '../identity/index.ts';
import { onBehalfIn } from '../kernel/index.ts';
import { ShopHost, TenantDirectory, type TenantInfo } from '../tenancy/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import { ProvisioningRunReader } from './provisioning-run.reader.ts';
import { TenantFigures } from './tenant-figures.ts';
import { tenantCounts, tenantRecords } from './tenant-health.queries.ts';
import type { TenantDetail, TenantRow } from './tenant.schemas.ts';

/** Tenants as operators see them. */
@Injectable()
export class TenantReader {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly hosts: ShopHost,
    private readonly figures: TenantFigures,
    private readonly staff: StaffDirectory,
    private readonly runs: ProvisioningRunReader,
  ) {}

  async list(): Promise<TenantRow[]> {
    return (await this.rows()).map(({ row }) => row);
  }

  /** @throws platform.tenant-not-found */
  async row(slug: string): Promise<TenantRow> {
    return (await this.find(slug)).row;
  }

  /** @throws platform.tenant-not-found */
  async detail(slug: string): Promise<TenantDetail> {
    const { tenant, row } = await this.find(slug);
    const [counts, members, runs] = await Promise.all([
      onBehalfIn(tenant.id, () => tenantCounts(this.database.db, tenant.id)),
      this.staff.membersOf(tenant.id),
      this.runs.ofSlug(slug),
    ]);
    const staff = members.map(({ name, email, role }) => ({ name, email, role }));
    return { ...row, ...counts, staff, runs };
  }

  private async find(slug: string): Promise<{ tenant: TenantInfo; row: TenantRow }> {
    const found = (await this.rows()).find(({ tenant }) => tenant.slug === slug);
    if (found === undefined) throw platformAdminErrors.tenantNotFound();
    return found;
  }

  private async rows(): Promise<{ tenant: TenantInfo; row: TenantRow }[]> {
    const [tenants, records] = await Promise.all([this.tenants.list(), tenantRecords(this.database.db)]);
    const health = await this.figures.healthOfAll(tenants.map(({ id }) => id));
    const known = new Map(records.map((record) => [record.id, record]));
    return tenants.flatMap((tenant) => {
      const [record, figures] = [known.get(tenant.id), health.get(tenant.id)];
      // Made or removed between two of the statements: it is there at the next look, or gone.
      if (record === undefined || figures === undefined) return [];
      const row = {
        slug: tenant.slug,
        name: tenant.name,
        status: tenant.status,
        plan: record.plan,
        host: tenant.host,
        url: this.hosts.url(tenant.host, '/'),
        createdAt: isoInstant(record.created_at),
        openedAt: isoInstant(record.opened_at),
        suspendedAt: isoInstant(record.suspended_at),
        suspendReason: record.suspend_reason,
        health: figures,
      };
      return [{ tenant, row }];
    });
  }
}
