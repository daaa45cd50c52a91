import type { Encoding, StorefrontAnswer } from './answer.ts';
import { compress } from './encoding.ts';

/** A finished page with the compressed versions that were asked for so far. */
export interface CachedPage {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
  encoded: Map<Encoding, Buffer>;
}

interface Entry {
  page: CachedPage;
  madeAt: number;
}

/** Delivery promises depend on the clock, so even an unchanged catalogue is drawn afresh after this long. */
const FRESH_FOR_MS = 30_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Whole public pages, kept in the process under (host, release version, catalogue version, language, address). A new version is a new key,
 * so nothing needs to be removed by hand; old entries fall out of the far end once the bound is reached.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #inFlight = new Map<string, Promise<CachedPage>>();
  #bytes = 0;

  /** Returns the kept page or makes it; simultaneous requests for one page share the making. Only 200 answers are kept. */
  async get(key: string, make: () => Promise<CachedPage>): Promise<CachedPage> {
    const entry = this.#entries.get(key);
    if (entry && Date.now() - entry.madeAt < FRESH_FOR_MS) {
      // Re-inserting moves the entry to the young end, which makes the map a least-recently-used list.
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.page;
    }
    const running = this.#inFlight.get(key);
    if (running) return running;
    const making = make().finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, making);
    const page = await making;
    if (page.status === 200) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: CachedPage): void {
    this.#drop(key);
    this.#entries.set(key, { page, madeAt: Date.now() });
    this.#bytes += weight(page);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= weight(entry.page);
  }
}

/** Compressed versions are counted ahead at half the text's size, so that the bound holds when they are made later. */
function weight(page: CachedPage): number {
  return Math.round(page.body.length * 1.5);
}

/** Turns a page into an answer in the wanted encoding and remembers the compressed text beside the page. */
export async function encodePage(page: CachedPage, encoding: Encoding): Promise<StorefrontAnswer> {
  let body = page.encoded.get(encoding);
  if (!body) {
    body = await compress(page.body, encoding, 5);
    page.encoded.set(encoding, body);
  }
  const headers: [string, string][] = [...page.headers, ['Vary', 'Accept-Encoding, Cookie']];
  if (body !== page.body) headers.push(['Content-Encoding', encoding]);
  return { status: page.status, headers, body };
}
