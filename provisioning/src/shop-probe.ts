import { request as plainRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { ProbeResult } from './platform.types.ts';

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
const MOST_BYTES = 2 * 1024 * 1024;

/** Whom the visitor expects to meet. */
export interface ExpectedShop {
  readonly slug: string;
  readonly name: string;
}

/** The shop did not show itself as it should; the message says what was seen instead. */
export class ProbeFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProbeFailure';
  }
}

interface Page {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * A visitor who looks at a shop as its staff may before it opens: through the front and with the shop's own Host header,
 * wherever the front listens. Cookies are kept by hand, since a shop's name need not lead anywhere from here.
 */
export class ShopProbe {
  private readonly front: URL;

  constructor(front: URL) {
    this.front = front;
  }

  /**
   * Follows the preview link to the front page and asks the shop who it is.
   * @throws ProbeFailure when either is not what the shop should show.
   */
  async visit(previewUrl: string, expected: ExpectedShop): Promise<ProbeResult> {
    const host = new URL(previewUrl).host;
    const cookies = new Map<string, string>();
    const startedAt = performance.now();
    const page = await this.follow(new URL(previewUrl), host, cookies);
    const ms = Math.round(performance.now() - startedAt);
    const title = titleOf(page.body);
    if (page.status !== 200)
      throw new ProbeFailure(`The front page of ${host} answers ${page.status} instead of 200.`);
    if (!title.includes(expected.name))
      throw new ProbeFailure(
        `The front page of ${host} is titled "${title}", without the name "${expected.name}".`,
      );
    await this.askForShop(host, cookies, expected.slug);
    return { status: page.status, ms, title: title.slice(0, 200) };
  }

  /** Redirects within the shop are followed; one that leads elsewhere is no shop. */
  private async follow(from: URL, host: string, cookies: Map<string, string>): Promise<Page> {
    let url = from;
    for (let turn = 0; turn <= MOST_REDIRECTS; turn += 1) {
      const page = await this.get(`${url.pathname}${url.search}`, host, cookies);
      const location = page.headers.location;
      if (page.status < 300 || page.status > 399 || location === undefined) return page;
      url = new URL(location, url);
      if (url.host !== host) throw new ProbeFailure(`The preview of ${host} leads away, to ${url.host}.`);
    }
    throw new ProbeFailure(`The preview of ${host} redirects more than ${MOST_REDIRECTS} times.`);
  }

  private async askForShop(host: string, cookies: Map<string, string>, slug: string): Promise<void> {
    const { status, body } = await this.get('/shop/v1/shop', host, cookies);
    if (status !== 200) throw new ProbeFailure(`The shop's API answers ${status} on ${host} instead of 200.`);
    const answered = slugOf(body);
    if (answered !== slug)
      throw new ProbeFailure(`On ${host} the shop's API says that it is "${answered}" instead of "${slug}".`);
  }

  private async get(path: string, host: string, cookies: Map<string, string>): Promise<Page> {
    const page = await this.send(path, {
      host,
      accept: 'text/html,application/json;q=0.9',
      'accept-encoding': 'identity',
      'user-agent': 'gamja-provisioning',
      ...(cookies.size === 0
        ? {}
        : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    });
    for (const line of page.headers['set-cookie'] ?? []) keepCookie(line, cookies);
    return page;
  }

  private send(path: string, headers: Readonly<Record<string, string>>): Promise<Page> {
    const isSecure = this.front.protocol === 'https:';
    const options: RequestOptions & { servername?: string } = {
      method: 'GET',
      host: this.front.hostname,
      port: this.front.port || (isSecure ? 443 : 80),
      path,
      headers,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(isSecure ? { servername: (headers['host'] ?? '').replace(/:\d+$/, '') } : {}),
    };
    return new Promise((answer, refuse) => {
      const fail = (error: Error): void =>
        refuse(
          new ProbeFailure(`${this.front.origin}${path.replace(/\?.*/, '')}: ${error.message}`, {
            cause: error,
          }),
        );
      const request = (isSecure ? secureRequest : plainRequest)(options, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
          if (body.length > MOST_BYTES) response.destroy(new Error('The page does not end.'));
        });
        response.once('error', fail);
        response.once('end', () =>
          answer({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      request.once('error', fail);
      request.end();
    });
  }
}

/** Keeps a cookie, or forgets it when it was taken back. */
function keepCookie(line: string, cookies: Map<string, string>): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  const isTakenBack = value === '' || attributes.some((attribute) => /^max-age=(?:0|-\d+)$/i.test(attribute));
  if (isTakenBack) cookies.delete(name);
  else cookies.set(name, value);
}

/** The text of the page's title, as a person reads it. */
function titleOf(html: string): string {
  const text = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1] ?? '';
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replace(
      /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        return named[name?.toLowerCase() ?? ''] ?? whole;
      },
    )
    .trim();
}

function slugOf(body: string): string {
  try {
    const shop: unknown = JSON.parse(body);
    return typeof shop === 'object' && shop !== null && 'slug' in shop ? String(shop.slug) : '';
  } catch {
    return '';
  }
}
