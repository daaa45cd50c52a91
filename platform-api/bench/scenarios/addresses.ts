import type { Bench } from '../bench.ts';
import { categorySlugs, chance, nameParts, productSlug, shopSlug } from '../data/goods.ts';
import type { Address } from '../load/load.types.ts';

const ADDRESSES = 2_400;
const PAGES_DEEP = 3;
const WALKERS = 8;
const SORTS = ['popular', 'new', 'price-asc', 'price-desc', 'rating'];
const PRICES = ['', '&minPrice=10000', '&maxPrice=30000', '&minPrice=20000&maxPrice=50000'];
const FLAGS = ['', '&onSale=true', '&inStock=true'];

/** The hosts of all tenants of the run. */
export function hosts(bench: Bench): string[] {
  return Array.from({ length: bench.options.tenants }, (_, index) => bench.hostOf(shopSlug(index + 1)));
}

/**
 * More than 2,000 addresses of lists of 24: categories and the whole shop, all orders, prices and marks, and up to three
 * pages of each. Following pages carry real cursors, so they are asked for once.
 */
export async function listAddresses(bench: Bench): Promise<Address[]> {
  const categories = ['', ...categorySlugs().map((slug) => `&category=${slug}`)];
  const queries = categories.flatMap((category) =>
    SORTS.flatMap((sort) =>
      PRICES.flatMap((price) => FLAGS.map((flag) => `limit=24&sort=${sort}${category}${price}${flag}`)),
    ),
  );
  const all = hosts(bench);
  const found: Address[] = [];
  let next = 0;
  const walk = async (): Promise<void> => {
    while (found.length < ADDRESSES && next < queries.length) {
      // A step without a common divisor walks all of them in a mixed order.
      const query = queries[(next * 7_919) % queries.length] ?? '';
      const host = all[next % all.length] ?? '';
      next += 1;
      let path = `/shop/v1/products?${query}`;
      for (let page = 0; page < PAGES_DEEP; page += 1) {
        found.push({ host, path });
        const cursor = await nextCursor(bench, host, path);
        if (cursor === null) break;
        path = `/shop/v1/products?${query}&cursor=${encodeURIComponent(cursor)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, walk));
  return found;
}

async function nextCursor(bench: Bench, host: string, path: string): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${bench.apiPorts[0]}${path}`, {
    headers: { 'X-Gamja-Host': host, 'X-Gamja-Internal-Key': bench.lane.settings['INTERNAL_KEY'] ?? '' },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { nextCursor: string | null }).nextCursor;
}

/** The addresses of products, as many as there are up to 10,000. */
export function productAddresses(bench: Bench, path: (slug: string) => string): Address[] {
  const all = hosts(bench);
  return Array.from({ length: Math.min(10_000, bench.options.products) }, (_, number) => ({
    host: all[number % all.length] ?? '',
    path: path(productSlug(number)),
  }));
}

/** Questions as people type them: one word, two or three words, initials only, and a slip of the finger. */
export function questions(bench: Bench): Address[] {
  const all = hosts(bench);
  const texts = new Set<string>();
  for (let number = 0; texts.size < ADDRESSES && number < bench.options.products * 4; number += 1) {
    const { place, manner, thing, size } = nameParts(chance(bench.options.products, 'asked', number));
    const [a, b] = [chance(10, 'form', number), chance(3, 'word', number)];
    if (a < 2) texts.add([thing, place, manner][b] ?? thing);
    else if (a < 6) texts.add(`${place} ${thing}`);
    else if (a < 8) texts.add(`${manner} ${thing} ${size}`);
    else if (a < 9) texts.add(`${place} ${manner} ${thing}`);
    else texts.add(`${thing}${size}`);
  }
  return [...texts].map((text, index) => ({
    host: all[index % all.length] ?? '',
    path: `/shop/v1/search?q=${encodeURIComponent(text)}&limit=24`,
  }));
}

/** Addresses of list pages that differ in what they show: each with a price range of its own. */
export function listPages(bench: Bench, count: number): Address[] {
  const all = hosts(bench);
  const categories = categorySlugs();
  return Array.from({ length: count }, (_, index) => {
    const category = categories[index % categories.length] ?? '';
    const sort = SORTS[chance(SORTS.length, 'sort', index)] ?? 'popular';
    const query = `sort=${sort}&minPrice=${1_000 + (index % 997) * 10}&maxPrice=${40_000 + Math.floor(index / 997) * 100}`;
    return { host: all[index % all.length] ?? '', path: `/categories/${category}?${query}` };
  });
}
