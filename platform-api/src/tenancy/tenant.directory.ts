import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database, isoInstant } from '../database/index.ts';
import { Clock, tenantId, type TenantId } from '../kernel/index.ts';
import { hostOfSlug, normalHost, slugOfHost } from './host.rules.ts';
import type { TenantStatus } from './tenant.entity.ts';
import {
  findFirstDomain,
  findTenantByDomain,
  findTenantById,
  findTenantBySlug,
  listTenants,
  type TenantRow,
} from './tenant.queries.ts';

/** How long an answer, also "nobody", is believed without asking the directory again. */
const FRESH_MS = 3_000;
/** Host names come from outside, so the memory for them is bounded. */
const ANSWERS_MAX = 2_000;

/** What the platform knows of a tenant. `host` is the name (with port, if any) under which its shop is linked to. */
export interface TenantInfo {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly status: TenantStatus;
  /** When the shop was first opened; null before. */
  readonly openedAt: string | null;
  readonly host: string;
}

/** Finds tenants by host name, slug or id. Answers are at most three seconds old. */
@Injectable()
export class TenantDirectory {
  private readonly answers = new Map<
    string,
    { readonly until: number; readonly tenant: Promise<TenantInfo | null> }
  >();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The tenant whose shop answers at a host name, by its slug under the platform's pattern or by its own domain. */
  async byHost(host: string): Promise<TenantInfo | null> {
    const normal = normalHost(host);
    if (normal === this.config.portalHost || normal.length > 190) return null;
    return await this.remembered(`host:${normal}`, async () => {
      const slug = slugOfHost(this.config.values.SHOP_URL_PATTERN, normal);
      const bySlug = slug === null ? undefined : await findTenantBySlug(this.database.db, slug);
      return bySlug ?? (await findTenantByDomain(this.database.db, normal));
    });
  }

  async bySlug(slug: string): Promise<TenantInfo | null> {
    if (slug.length > 40) return null;
    return await this.remembered(`slug:${slug}`, () => findTenantBySlug(this.database.db, slug));
  }

  async byId(id: number): Promise<TenantInfo | null> {
    return await this.remembered(`id:${id}`, () => findTenantById(this.database.db, id));
  }

  /** All tenants, in the order in which they came, straight from the directory. */
  async list(): Promise<TenantInfo[]> {
    const rows = await listTenants(this.database.db);
    return rows.map((row) => this.info(row, row.domain));
  }

  /** Drops what this process remembers, after the directory was changed by it. */
  forget(): void {
    this.answers.clear();
  }

  private async remembered(
    key: string,
    find: () => Promise<TenantRow | undefined>,
  ): Promise<TenantInfo | null> {
    const now = this.clock.now().getTime();
    const known = this.answers.get(key);
    if (known !== undefined && known.until > now) return await known.tenant;
    if (this.answers.size >= ANSWERS_MAX) this.answers.clear();
    const tenant = this.look(find);
    this.answers.set(key, { until: now + FRESH_MS, tenant });
    tenant.catch(() => this.answers.delete(key));
    return await tenant;
  }

  private async look(find: () => Promise<TenantRow | undefined>): Promise<TenantInfo | null> {
    const row = await find();
    return row === undefined ? null : this.info(row, await findFirstDomain(this.database.db, row.id));
  }

  private info(row: TenantRow, domain: string | null): TenantInfo {
    return {
      id: tenantId(row.id),
      slug: row.slug,
      name: row.name,
      status: row.status,
      openedAt: row.opened_at === null ? null : isoInstant(row.opened_at),
      host: domain ?? hostOfSlug(this.config.values.SHOP_URL_PATTERN, row.slug),
    };
  }
}
