// Starts the storefront: one process serves every shop, told apart by the Host header. Run it with plain `node server.ts` after a build.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readSettings } from './server/settings.ts';
import { createStaticFiles } from './server/static-files.ts';
import { acceptedEncoding } from './server/encoding.ts';
import type { PageRequest, StorefrontAnswer, StorefrontModule } from './server/answer.ts';

const MOST_BODY_BYTES = 64 * 1024;

const settings = readSettings(process.env);
const bundle = new URL('./build/server/index.js', import.meta.url);
const { createStorefront } = (await import(bundle.href)) as StorefrontModule;
const storefront = createStorefront(settings);
const staticFiles = await createStaticFiles(new URL('./build/client/', import.meta.url));

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    log('error', 'request failed', { path: request.url, error: String(error) });
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('잠시 뒤에 다시 시도해 주세요.');
  });
});

async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = incoming.url ?? '/';
  if (path === '/health') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}');
    return;
  }
  const encoding = acceptedEncoding(incoming.headers['accept-encoding']);
  const file = staticFiles.find(path);
  if (file) {
    write(response, incoming, staticFiles.answer(file, encoding, incoming.headers['if-none-match']));
    return;
  }
  write(response, incoming, await storefront.answer(toPageRequest(incoming, path), encoding));
}

function toPageRequest(incoming: IncomingMessage, path: string): PageRequest {
  const { headers, method = 'GET' } = incoming;
  const protocol = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  const url = new URL(path, `${protocol}://${headers.host ?? 'localhost'}`);
  return {
    method,
    url,
    cookieHeader: headers.cookie ?? null,
    forwardedFor: [headers['x-forwarded-for'] ?? []].flat().join(', ') || null,
    whole: () => toRequest(incoming, method, url),
  };
}

async function toRequest(incoming: IncomingMessage, method: string, url: URL): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const part of value ?? []) headers.append(name, part);
  }
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: await readBody(incoming) });
}

/** The only forms sent here are tiny; everything else goes to the api. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BODY_BYTES) throw new Error('The form is larger than anything this server accepts.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function write(response: ServerResponse, incoming: IncomingMessage, answer: StorefrontAnswer): void {
  response.writeHead(answer.status, [...answer.headers.flat(), 'Content-Length', String(answer.body.length)]);
  response.end(incoming.method === 'HEAD' ? undefined : answer.body);
}

function log(level: 'info' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
}

server.listen(settings.port, settings.bindAddress, () =>
  log('info', 'storefront ready', { port: settings.port }),
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
