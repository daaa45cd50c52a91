import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { whatIsForSale } from '../catalog/index.ts';
import { Database, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { ShopHost, TenantDirectory, TenantStatusService, type StatusChange } from '../tenancy/index.ts';
import { missingFor, openingItems, type OpeningItem } from './opening.rules.ts';
import type { ShopStatus } from './opening.schemas.ts';
import { findReleaseFacts } from './release.queries.ts';
import { ShopFacts } from './shop-facts.ts';
import { findShopProfile } from './shop-profile.queries.ts';
import { storefrontErrors } from './storefront.errors.ts';

/** What a shop still lacks, and its opening and closing by the owner. */
@Injectable()
export class ShopOpening {
  /**
   * The last change that this process has begun; the next one waits for it without a connection. A shop that opens is looked
   * at on further connections while its row is held, and those who wait for that row could hold them all.
   */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly statuses: TenantStatusService,
    private readonly hosts: ShopHost,
    private readonly facts: ShopFacts,
    private readonly audit: AuditLog,
  ) {}

  /** What an owner does from a new shop to an open one, and what of it is done. */
  async checklist(tenant: TenantId): Promise<OpeningItem[]> {
    const { db } = this.database;
    const [shop, profile, facts, goods, release] = await Promise.all([
      this.shop(tenant),
      findShopProfile(db, tenant),
      this.facts.opening(tenant),
      whatIsForSale(db, tenant),
      findReleaseFacts(db, tenant),
    ]);
    return openingItems({ profile, ...facts, ...goods, ...release, isOpen: shop.status === 'open' });
  }

  /** How the shop stands. */
  async status(tenant: TenantId): Promise<ShopStatus> {
    const [{ slug, name, status, host, openedAt }, items] = await Promise.all([
      this.shop(tenant),
      this.checklist(tenant),
    ]);
    const missing = missingFor(items);
    const canOpen = status === 'preparing' && missing.length === 0;
    return { slug, name, status, url: this.hosts.url(host, '/'), canOpen, missing, openedAt };
  }

  /**
   * Lets shoppers in; nothing happens when they are in already. Other processes follow within three seconds.
   * @throws storefront.not-ready with a field for each thing that is missing; tenancy.suspended.
   */
  async open(tenant: TenantId): Promise<ShopStatus> {
    return await this.change(tenant, 'shop.opened', async (tx) => {
      const change = await this.statuses.open(tx, tenant);
      if (!change.isChanged) return change;
      const missing = missingFor(await this.checklist(tenant));
      if (missing.length === 0) return change;
      const fields = missing.map((path) => ({ path, message: 'is missing' }));
      throw storefrontErrors.notReady({ missing: missing.join(', ') }, fields);
    });
  }

  /** Closes the shop for a while; orders that were placed are sent all the same. @throws tenancy.suspended */
  async close(tenant: TenantId): Promise<ShopStatus> {
    return await this.change(tenant, 'shop.closed', (tx) => this.statuses.close(tx, tenant));
  }

  private async change(
    tenant: TenantId,
    action: string,
    work: (tx: Db) => Promise<StatusChange>,
  ): Promise<ShopStatus> {
    const changed = this.turn.then(() => this.write(tenant, action, work));
    this.turn = changed.catch(() => undefined);
    await changed;
    this.tenants.forget();
    return await this.status(tenant);
  }

  private async write(
    tenant: TenantId,
    action: string,
    work: (tx: Db) => Promise<StatusChange>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { isChanged, before, after } = await work(tx);
      if (!isChanged) return;
      await this.audit.record(tx, tenant, {
        action,
        subjectType: 'Tenant',
        subjectId: String(tenant),
        before: { status: before },
        after: { status: after },
      });
    });
  }

  private async shop(tenant: TenantId) {
    const shop = await this.tenants.byId(tenant);
    if (shop === null) throw storefrontErrors.releaseNotFound();
    return shop;
  }
}
