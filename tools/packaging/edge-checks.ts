import assert from 'node:assert/strict';
import type { CheckList } from './check-list.ts';
import { Edge, startMirror } from './edge.ts';
import type { Tool } from './fetched-tools.ts';
import { freePorts } from './installation.ts';
import type { RehearsedImage } from './rehearsal.ts';

const portal = 'portal.shops.example';
const shop = 'farm.shops.example';
const mebibyte = 1024 * 1024;

interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const forged = {
  'X-Gamja-Host': 'haru.shops.example',
  'X-Gamja-Internal-Key': 'forged',
  'X-Gamja-Tenant': 'farm',
  'X-Forwarded-For': '203.0.113.9',
  'X-Forwarded-Host': 'haru.shops.example',
  'X-Forwarded-Proto': 'http',
  'X-Forwarded-Prefix': '/admin',
  'X-Real-IP': '203.0.113.9',
  Forwarded: 'for=203.0.113.9',
};

/** What the edge does by itself, looked at with a real Caddy in front of a mirror. */
export async function checkEdge(
  list: CheckList,
  tool: Tool,
  image: RehearsedImage,
  state: string,
): Promise<void> {
  const mirror = await startMirror([shop]);
  const [insidePort = 0] = await freePorts(1);
  const targets = { apiPort: mirror.port, storefrontPort: mirror.port, portalHost: portal, insidePort };
  const edge = await list.check('Caddy starts with the edge’s Caddyfile', () =>
    Edge.start(tool, image, targets, state),
  );
  if (edge) {
    await checkPortal(list, edge);
    await checkHeaders(list, edge);
    await checkCertificates(list, edge);
    await list.check('Caddy ends on the stop signal', () => edge.stop());
  }
  mirror.server.close();
}

async function checkPortal(list: CheckList, edge: Edge): Promise<void> {
  await list.check(
    'The portal’s screens are its one page, and a file that is missing is missing',
    async () => {
      const page = await edge.ask(portal, '/');
      assert.match(page.body, /<div id="root"/);
      assert.equal(page.headers['cache-control'], 'no-cache');
      assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
      assert.equal((await edge.ask(portal, '/operator/tenants')).body, page.body);
      assert.equal((await edge.ask(portal, '/assets/gone.js')).status, 404);
      assert.equal((await edge.ask(portal, '/products', { method: 'POST' })).status, 405);
    },
  );
  await list.check('The portal’s hashed files never change', async () => {
    const script = /assets\/[\w.-]+\.js/.exec((await edge.ask(portal, '/')).body)?.[0];
    const file = await edge.ask(portal, `/${script}`);
    assert.equal(file.status, 200);
    assert.match(String(file.headers['cache-control']), /immutable/);
  });
  await list.check('Nothing below the portal’s host reaches the API but its own paths', async () => {
    for (const path of [
      '/tls/ask?domain=x',
      '//tls/ask',
      '/webhooks/../tls/ask',
      '/shop/v1/shop',
      '/admin/v1x',
    ])
      assert.match((await edge.ask(portal, path)).body, /<div id="root"/, path);
  });
  await list.check('A body larger than allowed is refused, a picture may be larger', async () => {
    const body = Buffer.alloc(3 * mebibyte);
    assert.equal((await edge.ask(portal, '/admin/v1/products', { method: 'POST', body })).status, 413);
    assert.equal((await edge.ask(shop, '/shop/v1/orders', { method: 'POST', body })).status, 413);
    assert.equal((await edge.ask(portal, '/admin/v1/media', { method: 'POST', body })).status, 200);
  });
}

async function checkHeaders(list: CheckList, edge: Edge): Promise<void> {
  await list.check(
    'What only the platform may say is dropped from a shop’s requests and said anew',
    async () => {
      for (const path of ['/shop/v1/shop', '/products/x']) {
        const { url, headers } = JSON.parse((await edge.ask(shop, path, { headers: forged })).body) as Seen;
        assert.equal(url, path);
        assert.deepEqual(
          Object.keys(headers).filter((name) => name.startsWith('x-gamja-')),
          [],
        );
        assert.equal(headers['forwarded'], undefined);
        assert.equal(headers['x-real-ip'], undefined);
        assert.equal(headers['x-forwarded-prefix'], undefined);
        assert.equal(headers['x-forwarded-for'], '127.0.0.1');
        assert.equal(headers['x-forwarded-proto'], 'https');
        assert.equal(headers['x-forwarded-host'], shop);
        assert.equal(headers['host'], shop);
      }
    },
  );
  await list.check('The portal may name its shop and nothing else', async () => {
    const named = JSON.parse((await edge.ask(portal, '/admin/v1/me', { headers: forged })).body) as Seen;
    const gamja = Object.entries(named.headers).filter(([name]) => name.startsWith('x-gamja-'));
    assert.deepEqual(gamja, [['x-gamja-tenant', 'farm']]);
    assert.equal(named.headers['x-forwarded-for'], '127.0.0.1');
    const plain = JSON.parse((await edge.ask(portal, '/admin/v1/me')).body) as Seen;
    assert.deepEqual(
      Object.keys(plain.headers).filter((name) => name.startsWith('x-gamja-')),
      [],
    );
  });
}

async function checkCertificates(list: CheckList, edge: Edge): Promise<void> {
  await list.check('A host that the platform does not know gets no certificate', async () => {
    await assert.rejects(edge.ask('nobody.example', '/'));
    assert.equal((await edge.ask(shop, '/')).status, 200);
  });
}
