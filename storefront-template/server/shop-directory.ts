import { createServerApi, type ServerApiSettings } from '../src/api/server-api.ts';
import { problemOf } from '../src/api/problem.ts';
import type { Category, Shop } from '../src/api/shapes.ts';

/** What every page of a shop needs before it can be drawn. */
export interface OpenShop {
  shop: Shop;
  categories: Category[];
}

/**
 * The answer to "which shop lives at this host?". `open` is also a shop in preparation for a visitor who may look at it already
 * (`shop.isPreview`); `closed` is one that its owner has not opened, or has closed for a while.
 */
export type ShopLookup =
  | { kind: 'open'; value: OpenShop }
  | { kind: 'closed'; shop: Shop }
  | { kind: 'suspended' }
  | { kind: 'unknown' }
  | { kind: 'unavailable' };

/** The api's cookie with which staff look at their shop before it opens. */
const PREVIEW_COOKIE = /(?:^|;\s*)(__Host-gamja-preview=[^;]+)/;

/** Release and catalogue versions are read from this answer, so its age is the longest a page can lag behind a publication. */
const FRESH_FOR_MS = 2_000;
const MOST_HOSTS = 5_000;

/** Looks shops up by host and remembers each for two seconds; simultaneous questions about one host share one call. */
export class ShopDirectory {
  readonly #settings: ServerApiSettings;
  readonly #known = new Map<string, { at: number; lookup: Promise<ShopLookup> }>();

  constructor(settings: ServerApiSettings) {
    this.#settings = settings;
  }

  /**
   * Finds the shop of a host as this visitor may see it. Only what everybody sees is remembered: a visitor who shows a preview of a
   * closed shop is asked about each time.
   */
  async of(host: string, cookieHeader: string | null): Promise<ShopLookup> {
    const lookup = await this.#asStranger(host);
    const preview = PREVIEW_COOKIE.exec(cookieHeader ?? '')?.[1];
    return lookup.kind === 'closed' && preview !== undefined ? this.#ask(host, preview) : lookup;
  }

  #asStranger(host: string): Promise<ShopLookup> {
    const known = this.#known.get(host);
    if (known && Date.now() - known.at < FRESH_FOR_MS) return known.lookup;
    if (this.#known.size >= MOST_HOSTS) this.#known.clear();
    const lookup = this.#ask(host, null);
    this.#known.set(host, { at: Date.now(), lookup });
    return lookup;
  }

  /** An api that does not answer is told apart from a host that belongs to nobody. */
  async #ask(host: string, cookieHeader: string | null): Promise<ShopLookup> {
    const { api } = createServerApi(this.#settings, { host, cookieHeader });
    try {
      const [shop, categories] = await Promise.all([
        api.GET('/shop/v1/shop'),
        api.GET('/shop/v1/categories'),
      ]);
      // The api gives a host that belongs to nobody the answer it gives a stranger.
      if (shop.response.status === 401 || shop.response.status === 404) return { kind: 'unknown' };
      if (problemOf(shop.error).code === 'tenancy.suspended') return { kind: 'suspended' };
      if (shop.data && shop.data.status !== 'open' && !shop.data.isPreview)
        return { kind: 'closed', shop: shop.data };
      if (!shop.data || !categories.data) return { kind: 'unavailable' };
      return { kind: 'open', value: { shop: shop.data, categories: categories.data.items } };
    } catch {
      return { kind: 'unavailable' };
    }
  }
}
