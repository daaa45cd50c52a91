import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ShopDirectory } from './shop-directory.ts';

const PREVIEW = '__Host-gamja-preview=a-fake-preview';
const HOST = 'shop.localhost:8080';

/** What the api is asked for the shop itself, in order. */
let asked: { host: string; cookie: string | undefined }[] = [];
let status: 'open' | 'preparing' | 'suspended' = 'open';
let server: Server;
let shops: ShopDirectory;

/** An api with one shop, which tells what the real one tells to whoever asks. */
function answer(request: IncomingMessage): { status: number; body: object } {
  const isPreview = status === 'preparing' && request.headers.cookie === PREVIEW;
  const mayBrowse = status === 'open' || isPreview;
  if (request.url === '/shop/v1/shop') {
    asked.push({ host: String(request.headers['x-gamja-host']), cookie: request.headers.cookie });
    if (status === 'suspended') return { status: 403, body: { code: 'tenancy.suspended' } };
    return { status: 200, body: { name: '감자네', status, isPreview } };
  }
  return mayBrowse
    ? { status: 200, body: { items: [] } }
    : { status: 403, body: { code: 'tenancy.not-open' } };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const { status: code, body } = answer(request);
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  const { port } = server.address() as AddressInfo;
  shops = new ShopDirectory({ apiUrl: `http://127.0.0.1:${port}`, internalKey: 'a-fake-internal-key' });
  asked = [];
});

describe('a shop in preparation', () => {
  beforeEach(() => {
    status = 'preparing';
  });

  it('is closed to strangers, who share one question', async () => {
    const [one, other] = await Promise.all([shops.of(HOST, null), shops.of(HOST, 'lang=en')]);
    expect([one.kind, other.kind]).toEqual(['closed', 'closed']);
    expect(asked).toEqual([{ host: HOST, cookie: undefined }]);
  });

  it('is open to who may look, who is asked about each time and changes nothing for strangers', async () => {
    const cookies = `lang=en; ${PREVIEW}; __Host-gamja-at=a-fake-session`;
    for (let times = 0; times < 2; times += 1) {
      expect(await shops.of(HOST, cookies)).toMatchObject({
        kind: 'open',
        value: { shop: { isPreview: true } },
      });
    }
    expect((await shops.of(HOST, null)).kind).toBe('closed');
    // The visitor's session is nobody's business here: only the preview goes along.
    expect(asked.map(({ cookie }) => cookie)).toEqual([undefined, PREVIEW, PREVIEW]);
  });

  it('is closed to a preview that the api does not accept', async () => {
    expect((await shops.of(HOST, '__Host-gamja-preview=of-another-shop')).kind).toBe('closed');
  });
});

it('an open shop is the same for everybody: a preview is not even asked about', async () => {
  status = 'open';
  expect((await shops.of(HOST, PREVIEW)).kind).toBe('open');
  expect((await shops.of(HOST, null)).kind).toBe('open');
  expect(asked).toHaveLength(1);
});

it('a suspended shop is told apart from an api that is in trouble', async () => {
  status = 'suspended';
  expect((await shops.of(HOST, PREVIEW)).kind).toBe('suspended');
});
