import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ProbeFailure, ShopProbe } from '../src/shop-probe.ts';

const HOST = 'moss.localhost:8080';
const preview = `http://${HOST}/shop/v1/preview?code=once`;
const expected = { slug: 'moss', name: '이끼 & 돌' };

type Answer = { status?: number; headers?: Record<string, string | string[]>; body?: string };
type Pages = Record<string, (request: IncomingMessage) => Answer>;

let front: Server;
let pages: Pages;
let seen: { host: string | undefined; path: string; cookie: string | undefined }[];

/** A shop that shows itself to whoever brings its preview cookie. */
const shop: Pages = {
  '/shop/v1/preview': () => ({
    status: 302,
    headers: {
      location: '/',
      'set-cookie': ['__Host-gamja-preview=signed; Path=/; Secure; HttpOnly', 'gone=; Max-Age=0; Path=/'],
    },
  }),
  '/': ({ headers }) =>
    headers.cookie === '__Host-gamja-preview=signed'
      ? { body: '<html><head><title>이끼 &amp; 돌 &#124; 감자</title></head></html>' }
      : { status: 503, body: '<title>준비 중</title>' },
  '/shop/v1/shop': () => ({ body: JSON.stringify({ slug: 'moss' }) }),
};

beforeEach(async () => {
  pages = { ...shop };
  seen = [];
  front = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    seen.push({ host: request.headers.host, path, cookie: request.headers.cookie });
    const { status = 200, headers = {}, body = '' } = pages[path]?.(request) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  front.close();
  front.closeAllConnections();
});

function probe(): ShopProbe {
  const address = front.address();
  return new ShopProbe(
    new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`),
  );
}

describe('the probe', () => {
  it('comes in by the preview link, with the shop’s own host and the cookie that it was given', async () => {
    const result = await probe().visit(preview, expected);
    expect(result).toMatchObject({ status: 200, title: '이끼 & 돌 | 감자' });
    expect(seen.map(({ path }) => path)).toEqual(['/shop/v1/preview', '/', '/shop/v1/shop']);
    expect(new Set(seen.map(({ host }) => host))).toEqual(new Set([HOST]));
    expect(seen[2]?.cookie).toBe('__Host-gamja-preview=signed');
  });

  it('refuses a page that is not there yet and says what it saw', async () => {
    pages['/'] = () => ({ status: 500 });
    await expect(probe().visit(preview, expected)).rejects.toThrow('answers 500 instead of 200');
  });

  it('refuses another shop’s page', async () => {
    pages['/'] = () => ({ body: '<title>하루상점</title>' });
    await expect(probe().visit(preview, expected)).rejects.toThrow('without the name "이끼 & 돌"');
    pages['/'] = shop['/'] ?? pages['/'];
    pages['/shop/v1/shop'] = () => ({ body: JSON.stringify({ slug: 'haru' }) });
    await expect(probe().visit(preview, expected)).rejects.toThrow('"haru" instead of "moss"');
  });

  it('does not follow a link that leads away', async () => {
    pages['/shop/v1/preview'] = () => ({ status: 302, headers: { location: 'http://elsewhere.test/' } });
    await expect(probe().visit(preview, expected)).rejects.toThrow('leads away');
    expect(seen).toHaveLength(1);
  });

  it('ends when a shop redirects in a circle', async () => {
    pages['/'] = () => ({ status: 302, headers: { location: '/' } });
    await expect(probe().visit(preview, expected)).rejects.toThrow('redirects more than');
  });

  it('tells a front that does not answer as a failure of the probe', async () => {
    const nobody = new ShopProbe(new URL('http://127.0.0.1:1'));
    await expect(nobody.visit(preview, expected)).rejects.toThrow(ProbeFailure);
  });
});
