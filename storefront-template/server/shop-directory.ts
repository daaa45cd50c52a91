import { createServerApi, type ServerApiSettings } from '../src/api/server-api.ts';
import type { Category, Shop } from '../src/api/shapes.ts';

/** What every page of a shop needs before it can be drawn. */
export interface OpenShop {
  shop: Shop;
  categories: Category[];
}

/** The answer to "which shop lives at this host?". */
export type ShopLookup = { kind: 'open'; value: OpenShop } | { kind: 'unknown' } | { kind: 'unavailable' };

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

  /** Finds the shop of a host; an api that does not answer is told apart from a host that belongs to nobody. */
  of(host: string): Promise<ShopLookup> {
    const known = this.#known.get(host);
    if (known && Date.now() - known.at < FRESH_FOR_MS) return known.lookup;
    if (this.#known.size >= MOST_HOSTS) this.#known.clear();
    const lookup = this.#ask(host);
    this.#known.set(host, { at: Date.now(), lookup });
    return lookup;
  }

  async #ask(host: string): Promise<ShopLookup> {
    const { api } = createServerApi(this.#settings, { host, cookieHeader: null });
    try {
      const [shop, categories] = await Promise.all([
        api.GET('/shop/v1/shop'),
        api.GET('/shop/v1/categories'),
      ]);
      // The api gives a host that belongs to nobody the answer it gives a stranger.
      if (shop.response.status === 401 || shop.response.status === 404) return { kind: 'unknown' };
      if (!shop.data || !categories.data) return { kind: 'unavailable' };
      return { kind: 'open', value: { shop: shop.data, categories: categories.data.items } };
    } catch {
      return { kind: 'unavailable' };
    }
  }
}
