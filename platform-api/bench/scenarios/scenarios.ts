import type { Bench } from '../bench.ts';
import type { Outcome } from '../report.ts';
import { catalog } from './catalog.ts';
import { checkout } from './checkout.ts';
import { coldStart } from './cold-start.ts';
import { hotSku } from './hot-sku.ts';
import { provisioning } from './provisioning.ts';
import { search } from './search.ts';
import { storefront } from './storefront.ts';

/** What can be measured, by the word on the command line. */
export const scenarios: Readonly<Record<string, (bench: Bench) => Promise<Outcome>>> = {
  catalog,
  storefront,
  search,
  checkout,
  'hot-sku': hotSku,
  provisioning,
  'cold-start': coldStart,
};
