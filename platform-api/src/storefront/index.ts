/** The front door of storefront. */
export { NewShopRelease } from './new-shop.release.ts';
export { ReleaseService } from './release.service.ts';
export { openingItemSchema } from './opening.schemas.ts';
export {
  ShopFacts,
  type OpeningFacts,
  type PaymentFacts,
  type ShippingFacts,
  type ShopFactsSource,
} from './shop-facts.ts';
export { ShopOpening } from './shop-opening.service.ts';
export { ShopProfileService } from './shop-profile.service.ts';
export { StorefrontModule } from './storefront.module.ts';
export { storefrontContentSchema, type StorefrontContent } from './storefront.schemas.ts';
