/** The front door of pricing. */
export { PricingModule } from './pricing.module.ts';
export { PricingService } from './pricing.service.ts';
export { goodsTotal, lineTotal, totalsOf, type PricedLine, type Totals } from './totals.rules.ts';
