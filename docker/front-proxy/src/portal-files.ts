import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answerProblem, badRequest, fileMissing, portalMissing } from './problem.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;
const smallestWorthCompressing = 1024;
const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

/** One file in memory, compressed each way at most once. */
interface HeldFile {
  readonly modifiedMs: number;
  readonly etag: string;
  readonly type: string;
  readonly bodies: Map<Encoding, Promise<Buffer>>;
}

/** Serves the built portal: files below `assets/` carry a hash in their name and never change, everything else is asked for anew. */
export class PortalFiles {
  private readonly folder: string;
  private readonly held = new Map<string, HeldFile>();

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** Answers a request for a file; paths without a file name are screens of the one-page application. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.fileFor(request.url ?? '/');
    if (file === undefined)
      return answerProblem(request, response, badRequest('The path is not written correctly.'));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return answerProblem(request, response, { ...fileMissing, status: 405, code: 'method-not-allowed' });
    }
    const found =
      (await this.hold(file)) ??
      (extname(file) === '' ? await this.hold(resolve(this.folder, 'index.html')) : undefined);
    if (found)
      return send(request, response, found, file.startsWith(`${resolve(this.folder, 'assets')}${sep}`));
    const isBuilt = (await this.hold(resolve(this.folder, 'index.html'))) !== undefined;
    return answerProblem(request, response, isBuilt ? fileMissing : portalMissing);
  }

  /** The file that a path names, or undefined when the path is malformed or leaves the folder. */
  private fileFor(target: string): string | undefined {
    try {
      const path = decodeURIComponent(target.split('?', 1)[0] ?? '/');
      const file = resolve(this.folder, `.${path}`);
      const isInside = file === this.folder || file.startsWith(this.folder + sep);
      return isInside && !path.includes('\0') ? file : undefined;
    } catch {
      return undefined;
    }
  }

  private async hold(file: string): Promise<HeldFile | undefined> {
    try {
      const { mtimeMs, isFile } = await stat(file).then((found) => ({
        mtimeMs: found.mtimeMs,
        isFile: found.isFile(),
      }));
      if (!isFile) return undefined;
      const known = this.held.get(file);
      if (known?.modifiedMs === mtimeMs) return known;
      const body = await readFile(file);
      const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
      const type = types[extname(file)] ?? 'application/octet-stream';
      const fresh = {
        modifiedMs: mtimeMs,
        etag,
        type,
        bodies: new Map([['identity' as const, Promise.resolve(body)]]),
      };
      this.held.set(file, fresh);
      return fresh;
    } catch {
      return undefined;
    }
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: HeldFile,
  isHashed: boolean,
): Promise<void> {
  const plain = (await file.bodies.get('identity')) ?? Buffer.alloc(0);
  const isCompressible = compressible.test(file.type) && plain.length >= smallestWorthCompressing;
  const encoding = isCompressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const etag = `"${file.etag}-${encoding}"`;
  const headers = {
    ...securityHeaders,
    'content-type': file.type,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    ...(isCompressible ? { vary: 'accept-encoding' } : {}),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = await compressed(file, plain, encoding);
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The best encoding that the browser takes; a quality of zero is a refusal. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const takes = (name: string) =>
    offers.some((offer) => offer.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(offer));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function compressed(file: HeldFile, plain: Buffer, encoding: Encoding): Promise<Buffer> {
  const known = file.bodies.get(encoding);
  if (known) return known;
  const made =
    encoding === 'br'
      ? brotli(plain, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        })
      : zip(plain, { level: 9 });
  file.bodies.set(encoding, made);
  return made;
}
