/** The front door of pricing. */
export { NewShopFees } from './new-shop.fees.ts';
export { PricingModule } from './pricing.module.ts';
export { PricingService } from './pricing.service.ts';
export { shippingFeeOf } from './remote-area.rules.ts';
export { goodsTotal, lineTotal, totalsOf, type PricedLine, type Totals } from './totals.rules.ts';
