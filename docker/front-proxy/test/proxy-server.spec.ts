import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ProxyServer } from '../src/proxy-server.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const open: Server[] = [];
const proxies: ProxyServer[] = [];
const agent = new Agent({ keepAlive: true });
const folder = mkdtempSync(join(tmpdir(), 'portal-'));

async function upstream(listener: RequestListener): Promise<{ url: URL; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(server);
  return { url: new URL(`http://127.0.0.1:${portOf(server)}`), server };
}

/** A process that stops as ours do: it says that it is not ready, goes on serving until the proxy has noticed, then closes. */
async function restartable(): Promise<{ url: URL; restart: () => Promise<void> }> {
  let isReady = true;
  const { server, url } = await upstream((incoming, outgoing) => {
    if (incoming.url === '/health/ready') outgoing.writeHead(isReady ? 200 : 503).end();
    else setTimeout(() => incoming.pipe(outgoing), 5);
  });
  const restart = async () => {
    isReady = false;
    await pause(800);
    const closed = new Promise((done) => server.close(done));
    await closed;
    await pause(100);
    await new Promise<void>((again) => server.listen(Number(url.port), '127.0.0.1', again));
    isReady = true;
    await pause(800);
  };
  return { url, restart };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function proxyTo(apiUrls: URL[], storefrontUrls: URL[] = apiUrls): Promise<number> {
  const proxy = new ProxyServer({
    port: 0,
    host: '127.0.0.1',
    apiUrls,
    storefrontUrls,
    portalHost: 'portal.localhost',
    portalFolder: folder,
  });
  proxies.push(proxy);
  return proxy.listen();
}

/** An address on which nobody listens. */
async function deadUrl(): Promise<URL> {
  const { url, server } = await upstream(() => undefined);
  await new Promise((done) => server.close(done));
  return url;
}

function ask(
  port: number,
  path: string,
  options: { host?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((answer, refuse) => {
    const headers = { host: options.host ?? 'haru.localhost', ...options.headers };
    const outgoing = request(
      { port, host: '127.0.0.1', path, method: options.method ?? 'GET', headers, agent },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.once('end', () =>
          answer({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) }),
        );
        incoming.once('error', refuse);
      },
    );
    outgoing.once('error', refuse);
    outgoing.end(options.body);
  });
}

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>portal</title>');
  writeFileSync(join(folder, 'assets', 'app-abc.js'), 'export const text = "감자";\n'.repeat(200));
});

afterAll(async () => {
  agent.destroy();
  await Promise.all(proxies.map((proxy) => proxy.stop()));
  for (const server of open) server.close();
  rmSync(folder, { recursive: true });
});

describe('the front proxy', () => {
  it('keeps the host, tells the sender and passes body, status and cookies through', async () => {
    const api = await upstream((incoming, outgoing) => {
      outgoing.writeHead(
        201,
        [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
          ['x-seen', JSON.stringify(incoming.headers)],
        ].flat(),
      );
      incoming.pipe(outgoing);
    });
    const port = await proxyTo([api.url]);
    const answer = await ask(port, '/shop/v1/orders', {
      method: 'POST',
      host: 'haru.localhost:8080',
      body: 'hello',
      headers: { 'x-gamja-host': 'forged' },
    });
    const seen = JSON.parse(String(answer.headers['x-seen'])) as IncomingHttpHeaders;
    assert.equal(answer.status, 201);
    assert.equal(answer.body.toString(), 'hello');
    assert.deepEqual([...(answer.headers['set-cookie'] ?? [])], ['a=1', 'b=2']);
    assert.equal(seen.host, 'haru.localhost:8080');
    assert.equal(seen['x-forwarded-for'], '127.0.0.1');
    assert.equal(seen['x-gamja-host'], undefined);
  });

  it('hands server-sent events over one by one', async () => {
    const api = await upstream((_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
      outgoing.write('data: first\n\n');
    });
    const port = await proxyTo([api.url]);
    const first = await new Promise<string>((answer) => {
      const outgoing = request(
        {
          port,
          host: '127.0.0.1',
          path: '/shop/v1/events',
          headers: { host: 'haru.localhost', accept: 'text/event-stream' },
        },
        (incoming) => {
          incoming.once('data', (part: Buffer) => {
            answer(part.toString());
            outgoing.destroy();
          });
        },
      );
      outgoing.on('error', () => undefined);
      outgoing.end();
    });
    assert.equal(first, 'data: first\n\n');
  });

  it('sends a request to the other process when one refuses the connection, with its body', async () => {
    const alive = await upstream((incoming, outgoing) => void incoming.pipe(outgoing));
    const port = await proxyTo([await deadUrl(), alive.url]);
    for (let turn = 0; turn < 6; turn += 1) {
      const answer = await ask(port, '/shop/v1/cart/lines', { method: 'POST', body: `line ${turn}` });
      assert.equal(answer.status, 200);
      assert.equal(answer.body.toString(), `line ${turn}`);
    }
  });

  it('loses no request while two processes are restarted one after the other', async () => {
    const processes = [await restartable(), await restartable()];
    const port = await proxyTo(processes.map(({ url }) => url));
    const failures: number[] = [];
    const stop = new AbortController();
    const load = async () => {
      while (!stop.signal.aborted) {
        const answer = await ask(port, '/shop/v1/cart/lines', { method: 'POST', body: 'x' });
        if (answer.status !== 200) failures.push(answer.status);
      }
    };
    const loads = Array.from({ length: 8 }, load);
    for (const { restart } of processes) await restart();
    stop.abort();
    await Promise.all(loads);
    assert.equal(failures.length, 0);
  }, 20_000);

  it('says what to do when a service is down: a page for a browser, a problem for a program', async () => {
    const port = await proxyTo([await deadUrl()]);
    const page = await ask(port, '/', { headers: { accept: 'text/html', 'accept-language': 'ko-KR' } });
    const problem = await ask(port, '/shop/v1/cart');
    assert.equal(page.status, 502);
    assert.match(page.body.toString(), /lang="ko".*\.\/gamja status/s);
    assert.equal(problem.headers['content-type'], 'application/problem+json');
    assert.equal((JSON.parse(problem.body.toString()) as { code: string }).code, 'service-down');
  });

  it('refuses a body over the limit, announced or not, and the service never sees the end of it', async () => {
    let completed = 0;
    const api = await upstream((incoming, outgoing) => {
      incoming
        .on('error', () => undefined)
        .resume()
        .once('end', () => {
          completed += 1;
          outgoing.end();
        });
    });
    const port = await proxyTo([api.url]);
    const tooMuch = Buffer.alloc(3 * 1024 * 1024);
    const announced = await ask(port, '/shop/v1/orders', {
      method: 'POST',
      headers: { 'content-length': String(tooMuch.length) },
    }).catch(() => undefined);
    const streamed = await ask(port, '/shop/v1/orders', {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
      body: tooMuch,
    });
    assert.equal(announced?.status, 413);
    assert.equal(streamed.status, 413);
    assert.equal(completed, 0);
  });

  it('serves hashed files for ever and compressed, the application itself never from a cache', async () => {
    const port = await proxyTo([await deadUrl()]);
    const host = 'portal.localhost';
    const script = await ask(port, '/assets/app-abc.js', {
      host,
      headers: { 'accept-encoding': 'gzip, br' },
    });
    const zipped = await ask(port, '/assets/app-abc.js', {
      host,
      headers: { 'accept-encoding': 'br;q=0, gzip' },
    });
    const screen = await ask(port, '/products/7/edit', { host, headers: { accept: 'text/html' } });
    assert.match(String(script.headers['cache-control']), /immutable/);
    assert.equal(brotliDecompressSync(script.body).toString(), gunzipSync(zipped.body).toString());
    assert.equal(screen.headers['cache-control'], 'no-cache');
    assert.match(screen.body.toString(), /portal/);
    const again = await ask(port, '/assets/app-abc.js', {
      host,
      headers: { 'accept-encoding': 'br', 'if-none-match': String(script.headers.etag) },
    });
    assert.equal(again.status, 304);
    assert.equal((await ask(port, '/assets/gone.js', { host })).status, 404);
  });

  it('serves nothing outside the portal folder', async () => {
    const port = await proxyTo([await deadUrl()]);
    for (const path of [
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/assets/%00.js',
      '/%zz',
    ]) {
      const answer = await ask(port, path, { host: 'portal.localhost' });
      assert.ok(
        [400, 404].includes(answer.status) || answer.body.toString().includes('portal'),
        `${path} ${answer.status}`,
      );
      assert.doesNotMatch(answer.body.toString(), /root:/);
    }
  });

  it('does not read a second request out of a body that is framed two ways', async () => {
    let seen = 0;
    const api = await upstream((_, outgoing) => {
      seen += 1;
      outgoing.end();
    });
    const port = await proxyTo([api.url]);
    const raw =
      'POST /shop/v1/cart HTTP/1.1\r\nHost: haru.localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n';
    const said = await new Promise<string>((answer) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(raw));
      let heard = '';
      socket.on('data', (part) => {
        heard += part.toString();
      });
      socket.once('close', () => answer(heard));
    });
    assert.match(said, /^HTTP\/1\.1 400/);
    assert.equal(seen, 0);
  });

  it('ends the upstream request when the browser goes away', async () => {
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((done) => {
      closed = done;
    });
    const api = await upstream((_, outgoing) => void outgoing.once('close', () => closed?.()));
    const port = await proxyTo([api.url]);
    const outgoing = request({
      port,
      host: '127.0.0.1',
      path: '/shop/v1/slow',
      headers: { host: 'haru.localhost' },
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
    await pause(100);
    outgoing.destroy();
    await gone;
  });
});
