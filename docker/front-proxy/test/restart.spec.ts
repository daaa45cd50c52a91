import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import { afterEach, beforeEach, describe, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ProxyServer } from '../src/proxy-server.ts';

let api: Server;
let proxy: ProxyServer;
let proxyPort: number;
let port: number;

async function startApi(): Promise<void> {
  api = createServer((incoming, outgoing) => incoming.pipe(outgoing));
  await new Promise<void>((done) => api.listen(port, '127.0.0.1', done));
  const address = api.address();
  port = typeof address === 'object' && address ? address.port : 0;
}

async function stopApi(): Promise<void> {
  await new Promise((done) => api.close(done));
}

/** Somebody orders, with a body that must not be lost. */
function order(): Promise<{ status: number; body: string }> {
  return new Promise((answer, refuse) => {
    const headers = { host: 'haru.localhost' };
    const outgoing = request(
      { host: '127.0.0.1', port: proxyPort, method: 'POST', path: '/shop/v1/orders', headers, agent: false },
      (incoming) => {
        let body = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (part: string) => (body += part));
        incoming.once('end', () => answer({ status: incoming.statusCode ?? 0, body }));
      },
    );
    outgoing.once('error', refuse);
    outgoing.end('potatoes');
  });
}

beforeEach(async () => {
  port = 0;
  await startApi();
  const url = new URL(`http://127.0.0.1:${port}`);
  proxy = new ProxyServer({
    port: 0,
    host: '127.0.0.1',
    apiUrls: [url],
    storefrontUrls: [url],
    portalHost: 'portal.localhost',
    portalFolder: '.',
  });
  proxyPort = await proxy.listen();
});
afterEach(async () => {
  await proxy.stop();
  await stopApi();
});

describe('a service of one process', () => {
  it('may be restarted: a request that comes meanwhile waits for it, with its body', async () => {
    assert.equal((await order()).body, 'potatoes');
    await stopApi();
    const waiting = order();
    await pause(600);
    await startApi();
    assert.deepEqual(await waiting, { status: 200, body: 'potatoes' });
  });

  it('that nobody has heard of is reported at once', async () => {
    await stopApi();
    const startedAt = Date.now();
    assert.equal((await order()).status, 502);
    assert.ok(Date.now() - startedAt < 1_000);
    await startApi();
  });
});
