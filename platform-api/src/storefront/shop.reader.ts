import { Injectable } from '@nestjs/common';
import {
  CategoryReader,
  ShortMemory,
  findProductPage,
  productCardsBySlug,
  type ProductCard,
} from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { findAssets, imageView } from '../media/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';
import { findLiveRelease } from './release.queries.ts';
import { firstContent, longest, picturesOf, sectionViews, shelfSlugs } from './section.rules.ts';
import { ShopFacts } from './shop-facts.ts';
import { findCatalogueVersion, findShopProfile } from './shop-profile.queries.ts';
import type { SectionView, ShopView } from './shop.schemas.ts';
import { storefrontErrors } from './storefront.errors.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

const FRESH_MS = 1_500;

/** Reads what every page of a shop begins with. */
@Injectable()
export class ShopReader {
  private readonly memory: ShortMemory<ShopView>;

  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly categories: CategoryReader,
    private readonly facts: ShopFacts,
    clock: Clock,
  ) {
    this.memory = new ShortMemory(clock, FRESH_MS);
  }

  /** The shop with its live release; at most a second and a half old. */
  async read(tenant: TenantId): Promise<ShopView> {
    return await this.memory.get(String(tenant), () => this.assemble(tenant));
  }

  /** Called after this process published something. */
  forget(tenant: TenantId): void {
    this.memory.forget(String(tenant));
  }

  private async assemble(tenant: TenantId): Promise<ShopView> {
    const { db } = this.database;
    // Read before what it counts: a change in between makes the next answer newer, never this one falsely new.
    const catalogVersion = await findCatalogueVersion(db, tenant);
    const [info, profile, release, shipping, payment] = await Promise.all([
      this.tenants.byId(tenant),
      findShopProfile(db, tenant),
      findLiveRelease(db, tenant),
      this.facts.shipping(tenant),
      this.facts.payment(tenant),
    ]);
    if (info === null) throw storefrontErrors.releaseNotFound();
    const content = release?.content ?? firstContent(info.name);
    const { policies, ...legal } = profile;
    return {
      slug: info.slug,
      name: info.name,
      status: info.status,
      theme: { ...content.theme, tokens: {} },
      sections: await this.sections(tenant, content),
      legal,
      policies,
      shipping,
      payment,
      releaseVersion: release?.version ?? 0,
      catalogVersion,
    };
  }

  private async sections(tenant: TenantId, { sections }: StorefrontContent): Promise<SectionView[]> {
    const { db } = this.database;
    const [assets, categories, shelved, newest, best] = await Promise.all([
      findAssets(
        db,
        tenant,
        picturesOf(sections).map((picture) => picture.assetId),
      ),
      this.categories.all(tenant),
      productCardsBySlug(db, tenant, shelfSlugs(sections)),
      this.first(tenant, 'new', longest(sections, 'new')),
      this.first(tenant, 'popular', longest(sections, 'best')),
    ]);
    return sectionViews(sections, {
      image: (assetId, alt) => {
        const asset = assetId === null ? undefined : assets.get(assetId);
        return asset === undefined ? null : imageView(tenant, asset, alt);
      },
      categories,
      bySlug: new Map(shelved.map((card) => [card.slug, card])),
      newest,
      best,
    });
  }

  private async first(tenant: TenantId, sort: 'new' | 'popular', limit: number): Promise<ProductCard[]> {
    if (limit === 0) return [];
    return (await findProductPage(this.database.db, tenant, { categoryIds: null }, { sort, limit })).items;
  }
}
