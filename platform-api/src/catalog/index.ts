/** The front door of catalog. */
export { catalogErrors } from './catalog.errors.ts';
export { productChanged } from './catalog.events.ts';
export { CatalogModule } from './catalog.module.ts';
export { addRating, raiseCatalogueVersion, setSoldOut, touchProducts } from './catalogue-changes.ts';
export { idsWithin, type CategoryRow } from './category-tree.rules.ts';
export { CategoryReader } from './category.reader.ts';
export { CategoryService } from './category.service.ts';
export { whatIsForSale } from './for-sale.queries.ts';
export { productCards, productCardsBySlug } from './product-card.ts';
export type { NoticeRow, ProductStatus, TaxKind } from './product.entity.ts';
export { findProductPage, type ProductFilter } from './product-list.queries.ts';
export {
  booleanQuery,
  productCardSchema,
  productFilterShape,
  type ProductCard,
  type ProductPage,
} from './product.schemas.ts';
export { ProductService } from './product.service.ts';
export type { ProductForStaff, ProductInput } from './product.admin.schemas.ts';
export { RatingView, RatingViews, type RatingCounts } from './rating-view.ts';
export { ShortMemory } from './short-memory.ts';
export { StockView, StockViews, type DeliveryPromise } from './stock-view.ts';
export type { StorageKind } from './variant.entity.ts';
export { variantsForSale, type VariantForSale } from './variants-for-sale.queries.ts';
