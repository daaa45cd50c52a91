import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { paragraphs, reducedFrom, shownSellable } from './card.rules.ts';
import { catalogErrors } from './catalog.errors.ts';
import { idsWithin } from './category-tree.rules.ts';
import { CategoryReader } from './category.reader.ts';
import { cardView } from './product-card.ts';
import {
  findProductBySlug,
  findProductImages,
  findProductOptions,
  findVariants,
  type VariantRow,
} from './product-detail.queries.ts';
import { ProductListings } from './product-listings.ts';
import type { ProductPage, ProductQuery, ProductView } from './product.schemas.ts';
import { NO_RATINGS, RatingViews } from './rating-view.ts';
import { StockViews } from './stock-view.ts';

/** Reads what shoppers see of products. */
@Injectable()
export class ProductReader {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoryReader,
    private readonly listings: ProductListings,
    private readonly stock: StockViews,
    private readonly ratings: RatingViews,
  ) {}

  /** A page of products on sale; an unknown category is an empty list. `total` is at most five seconds old. */
  async page(tenant: TenantId, query: ProductQuery): Promise<ProductPage> {
    const { category, sort, cursor, limit, minPrice, maxPrice, onSale, inStock } = query;
    const categoryIds =
      category === undefined ? null : (idsWithin(await this.categories.all(tenant), category) ?? []);
    const filter = { categoryIds, minPrice, maxPrice, onSale, inStock };
    return await this.listings.page(tenant, filter, { sort, cursor, limit });
  }

  /** @throws catalog.product-not-found, for drafts and archived products too. */
  async bySlug(tenant: TenantId, slug: string): Promise<ProductView> {
    const { db } = this.database;
    const product = await findProductBySlug(db, tenant, slug);
    if (product === undefined) throw catalogErrors.productNotFound();
    const [images, options, variants, ratingCounts, categories] = await Promise.all([
      findProductImages(db, tenant, product.id),
      findProductOptions(db, tenant, product.id),
      findVariants(db, tenant, product.id),
      product.rating_count === 0 ? NO_RATINGS : this.ratings.countsOf(tenant, product.id),
      this.categories.all(tenant),
    ]);
    const variantIds = variants.map((variant) => variant.id);
    const [sellable, delivery] = await Promise.all([
      this.stock.sellableOf(tenant, variantIds),
      this.stock.delivery(tenant, variantIds),
    ]);
    return {
      ...cardView(tenant, product),
      description: paragraphs(product.description),
      images: images.map(({ url, srcset, width, height, alt }) => ({ url, srcset, width, height, alt })),
      options: options.map(({ name, values }) => ({ name, values })),
      variants: variants.map((variant) => variantView(variant, sellable.get(variant.id) ?? 0)),
      categories: categories
        .filter((category) => product.categoryIds.includes(category.id))
        .map(({ slug: categorySlug, name }) => ({ slug: categorySlug, name })),
      notice: product.notice,
      delivery,
      ratingCounts: [...ratingCounts],
    };
  }
}

function variantView(variant: VariantRow, sellable: number): ProductView['variants'][number] {
  const shown = shownSellable(variant, sellable);
  return {
    id: variant.id,
    sku: variant.sku,
    name: variant.optionLabel,
    optionValueIds: variant.optionValueIds,
    priceWon: variant.priceWon,
    listPriceWon: reducedFrom(variant),
    sellable: shown,
    soldOut: shown === 0,
  };
}
