import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { currentScope, type TenantId } from '../kernel/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';
import { findLiveRelease } from './release.queries.ts';
import { ReleaseService } from './release.service.ts';
import { firstContent } from './section.rules.ts';
import { ShopReader } from './shop.reader.ts';

/** The first release of a new shop: what a shop looks like before its owner has chosen anything. */
@Injectable()
export class NewShopRelease {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly releases: ReleaseService,
    private readonly shops: ShopReader,
  ) {}

  async isDone(tenant: TenantId): Promise<boolean> {
    return (await findLiveRelease(this.database.db, tenant)) !== undefined;
  }

  async prepare(tenant: TenantId): Promise<void> {
    const shop = await this.tenants.byId(tenant);
    if (shop === null) throw new Error(`There is no tenant ${tenant} to publish a storefront for.`);
    const actor = currentScope()?.actor ?? { kind: 'system', name: 'new-shop' };
    await this.releases.publish(tenant, actor, { content: firstContent(shop.name), note: '첫 화면' });
  }

  /** Only while it is the only one: what the owner has published since is the owner's. */
  async undo(tenant: TenantId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const releases = await tx
        .selectFrom('storefront_release')
        .select(['id', 'version'])
        .where('tenant_id', '=', tenant)
        .limit(2)
        .execute();
      const [first] = releases;
      if (releases.length !== 1 || first?.version !== 1) return;
      await tx
        .deleteFrom('storefront_release')
        .where('tenant_id', '=', tenant)
        .where('id', '=', first.id)
        .execute();
    });
    this.shops.forget(tenant);
  }
}
