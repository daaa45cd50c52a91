import type { ShopApi } from '../src/api/server-api.ts';
import type { Category } from '../src/api/shapes.ts';
import { allCategories } from '../src/features/catalog/category-tree.rules.ts';
import type { CachedPage } from './page-cache.ts';

/** A sitemap file may hold at most 50,000 addresses; a shop past that needs an index of several. */
const MOST_PRODUCTS = 45_000;
const PER_CALL = 100;

/** Tells crawlers which pages are nobody's business but the visitor's. */
export function robotsText(origin: string): CachedPage {
  const lines = ['User-agent: *'];
  for (const path of ['/account', '/cart', '/checkout', '/orders', '/search', '/shop/v1/', '/sign-in']) {
    lines.push(`Disallow: ${path}`);
  }
  return file('text/plain; charset=utf-8', `${lines.join('\n')}\n\nSitemap: ${origin}/sitemap.xml\n`);
}

/** Keeps crawlers away from a shop that is not open: nothing of it may be found before its owner says so. */
export function closedRobotsText(): CachedPage {
  return file('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /\n', 'no-store');
}

/** A shop that is not open has no addresses to list. */
export function closedSitemap(): CachedPage {
  return { ...file('text/plain; charset=utf-8', 'This shop is not open.\n', 'no-store'), status: 404 };
}

/** Lists the home page, every category and every product of one shop. */
export async function sitemapXml(origin: string, categories: Category[], api: ShopApi): Promise<CachedPage> {
  const paths = ['/', ...allCategories(categories).map(({ slug }) => `/categories/${slug}`)];
  let cursor: string | undefined;
  do {
    const query = { limit: PER_CALL, ...(cursor === undefined ? {} : { cursor }) };
    const { data } = await api.GET('/shop/v1/products', { params: { query } });
    paths.push(...(data?.items ?? []).map((product) => `/products/${encodeURIComponent(product.slug)}`));
    cursor = data?.nextCursor ?? undefined;
  } while (cursor !== undefined && paths.length < MOST_PRODUCTS);
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  return file('application/xml; charset=utf-8', xml);
}

function file(type: string, text: string, cacheControl = 'public, max-age=300'): CachedPage {
  return {
    status: 200,
    headers: [
      ['Content-Type', type],
      ['Cache-Control', cacheControl],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: Buffer.from(text),
    encoded: new Map(),
  };
}
