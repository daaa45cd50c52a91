import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { pageContext } from '../src/api/page-context.ts';
import { createServerApi } from '../src/api/server-api.ts';
import { localeOf } from '../src/i18n/locale.ts';
import type { Encoding, PageRequest, Storefront, StorefrontAnswer } from './answer.ts';
import { encodePage, PageCache, type CachedPage } from './page-cache.ts';
import { isPublicPage } from './page-address.rules.ts';
import { suspendedShopPage, unavailablePage, unknownHostPage } from './plain-pages.ts';
import { preparingPage, type Arrival } from './preparing-page.ts';
import { closedRobotsText, closedSitemap, robotsText, sitemapXml } from './crawler-files.ts';
import { securityHeaders } from './security-headers.ts';
import type { StorefrontSettings } from './settings.ts';
import { ShopDirectory, type OpenShop, type ShopLookup } from './shop-directory.ts';

/** Builds the function that answers for every shop: host → shop, then a crawler file, a kept page, or a freshly drawn one. */
export function createStorefront(settings: StorefrontSettings): Storefront {
  const shops = new ShopDirectory(settings);
  const pages = new PageCache();
  const files = new PageCache();
  const draw = createRequestHandler(build, 'production');

  async function drawPage(asked: PageRequest, open: OpenShop, isPublic: boolean): Promise<CachedPage> {
    const { url, cookieHeader, forwardedFor } = asked;
    const whole = await asked.whole();
    // A HEAD must not leave an empty page behind for the GETs that follow.
    const request = isPublic ? new Request(url, { headers: whole.headers }) : whole;
    const { api, setCookies } = createServerApi(settings, {
      host: url.host,
      cookieHeader: isPublic ? null : cookieHeader,
      forwardedFor,
    });
    const context = new RouterContextProvider();
    context.set(pageContext, { ...open, locale: localeOf(cookieHeader), origin: url.origin, api });
    const response = await draw(request, context);
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers].filter(([name]) => name !== 'content-length' && name !== 'vary');
    for (const cookie of isPublic ? [] : setCookies) headers.push(['Set-Cookie', cookie]);
    if (open.shop.isPreview) headers.push(['X-Robots-Tag', 'noindex']);
    if (!response.headers.has('Cache-Control')) {
      headers.push(['Cache-Control', isPublic ? 'private, no-cache' : 'private, no-store']);
    }
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    headers.push(
      ...securityHeaders(isHtml ? body.toString() : '', open.shop.payment.sdkUrl, url.protocol === 'https:'),
    );
    return { status: response.status, headers, body, encoded: new Map() };
  }

  async function pageFor(request: PageRequest, open: OpenShop): Promise<CachedPage> {
    const { url } = request;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    // What only staff may see must not be kept, not even under an address of its own.
    if (!reads || open.shop.isPreview || !isPublicPage(url.pathname)) return drawPage(request, open, false);
    const { releaseVersion, catalogVersion } = open.shop;
    const locale = localeOf(request.cookieHeader);
    const key = [url.origin, releaseVersion, catalogVersion, locale, url.pathname + url.search].join(' ');
    return pages.get(key, () => drawPage(request, open, true));
  }

  async function answer(request: PageRequest, encoding: Encoding): Promise<StorefrontAnswer> {
    const { url } = request;
    const lookup = await shops.of(url.host, request.cookieHeader);
    if (lookup.kind !== 'open') return encodePage(pageWithoutShop(lookup, url), encoding);
    const open = lookup.value;
    if (open.shop.isPreview && CRAWLER_FILES.has(url.pathname))
      return encodePage(closedCrawlerFile(url.pathname), encoding);
    if (url.pathname === '/robots.txt') return encodePage(robotsText(url.origin), encoding);
    if (url.pathname === '/sitemap.xml') {
      const { api } = createServerApi(settings, { host: url.host, cookieHeader: null });
      const key = `${url.origin} ${open.shop.catalogVersion}`;
      return encodePage(await files.get(key, () => sitemapXml(url.origin, open.categories, api)), encoding);
    }
    return encodePage(await pageFor(request, open), encoding);
  }

  return { answer };
}

const CRAWLER_FILES = new Set(['/robots.txt', '/sitemap.xml']);

function closedCrawlerFile(path: string): CachedPage {
  return path === '/robots.txt' ? closedRobotsText() : closedSitemap();
}

function arrivalOf(url: URL): Arrival {
  if (url.pathname === '/checkout/success') return 'from-payment';
  return url.searchParams.get('preview') === 'expired' ? 'late-preview' : null;
}

/** What is shown where there is no shop to show. */
function pageWithoutShop(lookup: Exclude<ShopLookup, { kind: 'open' }>, url: URL): CachedPage {
  switch (lookup.kind) {
    case 'unknown':
      return unknownHostPage(url.host);
    case 'unavailable':
      return unavailablePage();
    case 'suspended':
      return CRAWLER_FILES.has(url.pathname) ? closedCrawlerFile(url.pathname) : suspendedShopPage();
    case 'closed':
      if (CRAWLER_FILES.has(url.pathname)) return closedCrawlerFile(url.pathname);
      return preparingPage(lookup.shop, arrivalOf(url));
  }
}
