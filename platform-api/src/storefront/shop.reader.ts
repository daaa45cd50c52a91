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
import { EMPTY_PROFILE, findCatalogueVersion, findShopProfile } from './shop-profile.queries.ts';
import type { SectionView, ShopView } from './shop.schemas.ts';
import { storefrontErrors } from './storefront.errors.ts';
import type { StorefrontContent } from './storefront.schemas.ts';

const FRESH_MS = 1_500;

/** What is the same for everybody who may see the shop. */
type Face = Omit<ShopView, 'status' | 'isPreview' | 'isPaused'>;

const { policies: NO_POLICIES, ...NO_LEGAL } = EMPTY_PROFILE;
/** What strangers see of a shop that is not open, in place of what it sells and who sells it. */
const SHUTTERED = {
  sections: [],
  legal: NO_LEGAL,
  policies: NO_POLICIES,
  payment: { clientKey: '', sdkUrl: '' },
};

/** Reads what every page of a shop begins with. */
@Injectable()
export class ShopReader {
  private readonly memory: ShortMemory<Face>;

  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly categories: CategoryReader,
    private readonly facts: ShopFacts,
    clock: Clock,
  ) {
    this.memory = new ShortMemory(clock, FRESH_MS);
  }

  /** The shop with its live release, at most a second and a half old; of one that is not open only its name and colours. */
  async read(tenant: TenantId, isPreview: boolean): Promise<ShopView> {
    const [info, face] = await Promise.all([
      this.tenants.byId(tenant),
      this.memory.get(String(tenant), () => this.assemble(tenant)),
    ]);
    if (info === null) throw storefrontErrors.releaseNotFound();
    const { status, openedAt } = info;
    const isPaused = status === 'preparing' && openedAt !== null;
    const shown = status === 'open' || isPreview ? face : { ...face, ...SHUTTERED };
    return { ...shown, status, isPreview, isPaused };
  }

  /** Called after this process published something. */
  forget(tenant: TenantId): void {
    this.memory.forget(String(tenant));
  }

  private async assemble(tenant: TenantId): Promise<Face> {
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
