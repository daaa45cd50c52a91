import type { Encoding, StorefrontAnswer } from './answer.ts';
import { brotliText, compress } from './encoding.ts';

/** Brotli's effort for pages made on the fly: one step less costs half and makes them a twelfth larger. */
const PAGE_EFFORT = 4;

/** A finished page with the compressed versions that were asked for so far. */
export interface CachedPage {
  status: number;
  headers: [name: string, value: string][];
  /** Null for a page that is kept: its brotli version is a sixth of the size and what nearly everybody asks for. */
  body: Buffer | null;
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
    const making = make()
      .then(packed)
      .finally(() => this.#inFlight.delete(key));
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

/** The brotli version instead of the text; a page that failed is not kept, and a short one stays as it is. */
async function packed(page: CachedPage): Promise<CachedPage> {
  if (page.status !== 200 || page.body === null) return page;
  const brotli = await compress(page.body, 'br', PAGE_EFFORT);
  if (brotli === page.body) return page;
  page.encoded.set('br', brotli);
  return { ...page, body: null };
}

/** A gzip version, which some ask for, is counted ahead, so that the bound holds when it is made later. */
function weight(page: CachedPage): number {
  const kept = page.body ?? page.encoded.get('br');
  const headers = page.headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return Math.round((kept?.length ?? 0) * 2.3) + headers;
}

/** A page as an answer in the wanted encoding; a compressed text is remembered beside the page. */
export async function encodePage(page: CachedPage, encoding: Encoding): Promise<StorefrontAnswer> {
  const body = page.encoded.get(encoding) ?? (await encoded(page, encoding));
  const isPlain = encoding === 'identity' || body === page.body;
  const headers: [string, string][] = [...page.headers, ['Vary', 'Accept-Encoding, Cookie']];
  if (!isPlain) headers.push(['Content-Encoding', encoding]);
  return { status: page.status, headers, body };
}

async function encoded(page: CachedPage, encoding: Encoding): Promise<Buffer> {
  const text = page.body ?? (await brotliText(page.encoded.get('br') ?? Buffer.alloc(0)));
  const body = await compress(text, encoding, PAGE_EFFORT);
  if (encoding !== 'identity') page.encoded.set(encoding, body);
  return body;
}
