/** The front door of storefront. */
export { ReleaseService } from './release.service.ts';
export { ShopFacts, type PaymentFacts, type ShippingFacts, type ShopFactsSource } from './shop-facts.ts';
export { ShopProfileService } from './shop-profile.service.ts';
export { StorefrontModule } from './storefront.module.ts';
export { storefrontContentSchema, type StorefrontContent } from './storefront.schemas.ts';
