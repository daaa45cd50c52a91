import type { Bench } from '../bench.ts';
import type { Outcome } from '../report.ts';
import { listPages, productAddresses } from './addresses.ts';
import { readPlan } from './catalog.ts';

const PAGES_KEPT = 2_000;
/** More pages than any run can draw, so that none is asked for twice. */
const PAGES_DRAWN = 60_000;

/** Pages as a browser asks for them: every page drawn anew, and 2,000 pages that the page cache knows. */
export async function storefront(bench: Bench): Promise<Outcome> {
  await bench.start('api', 'storefront');
  const page = {
    ports: [bench.lane.ports.storefront],
    headers: ['accept: text/html', 'accept-encoding: gzip, deflate, br', 'x-forwarded-for: 203.0.113.7'],
  };
  const drawn = listPages(bench, PAGES_DRAWN);
  const kept = listPages(bench, PAGES_DRAWN + PAGES_KEPT).slice(-PAGES_KEPT);
  const products = productAddresses(bench, (slug) => `/products/${slug}`);
  const uncached = await bench.load('list page, drawn', readPlan(bench, drawn, { ...page, order: 'once' }));
  const product = await bench.load(
    'product page, drawn',
    readPlan(bench, products, { ...page, order: 'once' }),
  );
  // The cache is filled first: pages stay fresh for half a minute, and the measurement is shorter.
  await bench.load('fill', readPlan(bench, kept, { ...page, order: 'once', warmUpMs: 0, measureMs: 20_000 }));
  const cached = await bench.load(
    `list page, from the page cache (${kept.length} pages)`,
    readPlan(bench, kept, page),
  );
  return { unit: 'req', measured: [uncached, product, cached], facts: [] };
}
