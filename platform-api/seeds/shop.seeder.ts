import type { INestApplicationContext } from '@nestjs/common';
import { CategoryService } from '../src/catalog/index.ts';
import { Database } from '../src/database/index.ts';
import { inTenant, tenantId, type TenantId } from '../src/kernel/index.ts';
import { PaymentSettingsService } from '../src/payments/index.ts';
import { PricingService } from '../src/pricing/index.ts';
import { SearchService } from '../src/search/index.ts';
import { ReleaseService, ShopProfileService, storefrontContentSchema } from '../src/storefront/index.ts';
import type { CatalogueShop } from './catalogue/catalogue.types.ts';
import { GoodsSeeder } from './goods.seeder.ts';
import { seedMembers, type DemoMember } from './people.ts';
import { PictureSeeder } from './picture.seeder.ts';
import { WarehouseSeeder } from './warehouse.seeder.ts';

const POLICY_TITLES = {
  terms: '이용약관',
  privacy: '개인정보처리방침',
  delivery: '배송 안내',
  returns: '교환·반품 안내',
} as const;

/** Builds a demo shop out of its catalogue, through the same front doors that the portal uses. */
export class ShopSeeder {
  constructor(
    private readonly context: INestApplicationContext,
    private readonly tell: (line: string) => void,
  ) {}

  /** Seeds one shop; a shop whose front page is live was seeded completely and is left alone. */
  async seed(catalogue: CatalogueShop, members: readonly DemoMember[]): Promise<void> {
    const tenant = await this.tenant(catalogue);
    await inTenant(tenant, 'seed', async () => {
      if (await this.isComplete(tenant)) {
        this.tell(`${catalogue.slug}: already there`);
        return;
      }
      await seedMembers(this.context, tenant, members);
      await this.settings(tenant, catalogue);
      this.tell(`${catalogue.slug}: warehouses and racks`);
      const places = await new WarehouseSeeder(this.context).seed(tenant, catalogue);
      const categories = await this.categories(tenant, catalogue);
      const pictures = new PictureSeeder(this.context, (done, total) => {
        if (done % 40 === 0 || done === total) this.tell(`${catalogue.slug}: pictures ${done}/${total}`);
      });
      const assets = await pictures.seed(tenant, catalogue);
      this.tell(`${catalogue.slug}: ${catalogue.products.length} products with stock and reviews`);
      await new GoodsSeeder(this.context).seed(tenant, catalogue, { categories, assets, places });
      await this.publish(tenant, catalogue, assets);
      await this.context.get(SearchService, { strict: false }).rebuild(tenant);
      this.tell(`${catalogue.slug}: open`);
    });
  }

  private async tenant({ slug, name }: CatalogueShop): Promise<TenantId> {
    const { db } = this.context.get(Database, { strict: false });
    const now = new Date();
    await db
      .insertInto('tenant')
      .ignore()
      .values({
        slug,
        name,
        status: 'open',
        plan: 'demo',
        opened_at: now,
        created_at: now,
        updated_at: now,
      })
      .execute();
    // A shop that an earlier version seeded does not know that it was opened, and a suspension would not end in open.
    await db
      .updateTable('tenant')
      .set({ opened_at: now })
      .where('slug', '=', slug)
      .where('status', '=', 'open')
      .where('opened_at', 'is', null)
      .execute();
    const row = await db.selectFrom('tenant').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
    return tenantId(row.id);
  }

  private async isComplete(tenant: TenantId): Promise<boolean> {
    const { db } = this.context.get(Database, { strict: false });
    const row = await db
      .selectFrom('storefront_release')
      .select('id')
      .where('tenant_id', '=', tenant)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  private async settings(
    tenant: TenantId,
    { slug, legal, shipping, policies }: CatalogueShop,
  ): Promise<void> {
    const suffix = slug.replaceAll('-', '_');
    await this.context
      .get(PaymentSettingsService, { strict: false })
      .save(tenant, { clientKey: `test_gck_${suffix}`, secretKey: `test_gsk_${suffix}` });
    await this.context
      .get(PricingService, { strict: false })
      .setFees(tenant, { ...shipping, jejuExtraWon: 3_000, islandExtraWon: 5_000 });
    await this.context.get(ShopProfileService, { strict: false }).replace(tenant, {
      ...legal,
      businessNumber: legal.businessNumber.replaceAll('-', ''),
      policies: (Object.keys(POLICY_TITLES) as (keyof typeof POLICY_TITLES)[]).map((key) => ({
        key,
        title: POLICY_TITLES[key],
        paragraphs: policies[key],
      })),
    });
  }

  /** @returns ids by slug. */
  private async categories(tenant: TenantId, { categories }: CatalogueShop): Promise<Map<string, string>> {
    const service = this.context.get(CategoryService, { strict: false });
    const ids = new Map(
      (await service.list(tenant, undefined)).items.map((category) => [category.slug, category.id]),
    );
    const ensure = async (
      slug: string,
      name: string,
      parentId: string | null,
      position: number,
    ): Promise<string> => {
      const id = ids.get(slug) ?? (await service.create(tenant, { slug, name, parentId, position })).id;
      ids.set(slug, id);
      return id;
    };
    for (const [position, branch] of categories.entries()) {
      const parentId = await ensure(branch.slug, branch.name, null, position);
      for (const [index, leaf] of branch.children.entries())
        await ensure(leaf.slug, leaf.name, parentId, index);
    }
    return ids;
  }

  private async publish(
    tenant: TenantId,
    shop: CatalogueShop,
    assets: ReadonlyMap<string, string>,
  ): Promise<void> {
    const content = storefrontContentSchema.parse({
      theme: { ...shop.theme, tagline: shop.tagline },
      sections: shop.sections.map((section) => {
        switch (section.type) {
          case 'hero':
          case 'banner':
            return {
              type: section.type,
              title: section.title,
              ...(section.type === 'hero'
                ? { subtitle: section.body, linkLabel: section.linkLabel }
                : { body: section.body }),
              linkTo: section.linkTo,
              imageAssetId: assets.get(section.picture.key) ?? null,
            };
          case 'categories':
            return {
              type: section.type,
              title: section.title,
              tiles: section.tiles.map((tile) => ({
                categorySlug: tile.categorySlug,
                imageAssetId: assets.get(tile.picture.key) ?? null,
              })),
            };
          case 'shelf':
          case 'new':
          case 'best':
            return section;
        }
      }),
    });
    await this.context
      .get(ReleaseService, { strict: false })
      .publish(tenant, { kind: 'system', name: 'seed' }, { content, note: '첫 화면' });
  }
}
