import type { Bench } from '../bench.ts';
import type { Address, ReadPlan } from '../load/load.types.ts';
import type { Outcome } from '../report.ts';
import { hosts, listAddresses, productAddresses } from './addresses.ts';

/** Lists of 24, product pages and the category tree, as JSON straight from the API. */
export async function catalog(bench: Bench): Promise<Outcome> {
  await bench.start('api');
  const lists = await listAddresses(bench);
  const products = productAddresses(bench, (slug) => `/shop/v1/products/${slug}`);
  const trees = hosts(bench).map((host) => ({ host, path: '/shop/v1/categories' }));
  return {
    unit: 'req',
    measured: [
      await bench.load(`list of 24 (${lists.length} addresses)`, readPlan(bench, lists)),
      await bench.load(`product (${products.length} addresses)`, readPlan(bench, products)),
      await bench.load('category tree', readPlan(bench, trees)),
    ],
    facts: [],
  };
}

/** A plan that asks the API for the addresses over and over. */
export function readPlan(
  bench: Bench,
  addresses: readonly Address[],
  changes: Partial<ReadPlan> = {},
): ReadPlan {
  return {
    kind: 'read',
    ports: bench.apiPorts,
    addresses,
    order: 'again',
    headers: ['accept: application/json', 'x-forwarded-for: 203.0.113.7'],
    connections: bench.options.connections,
    warmUpMs: 2_000,
    measureMs: bench.options.seconds * 1000,
    ...changes,
  };
}
