import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Encoding, StorefrontAnswer } from './answer.ts';
import { compress } from './encoding.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.js', '.json', '.svg', '.txt']);

interface StaticFile {
  type: string;
  etag: string;
  immutable: boolean;
  versions: Record<Encoding, Buffer>;
}

/** The client build, read and compressed once at start: a few megabytes that never change while the process lives. */
export interface StaticFiles {
  find: (path: string) => StaticFile | undefined;
  answer: (file: StaticFile, encoding: Encoding, ifNoneMatch: string | undefined) => StorefrontAnswer;
}

/** Reads every file under the folder. Files under /assets carry their hash in the name, so browsers may keep them for good. */
export async function createStaticFiles(folder: URL): Promise<StaticFiles> {
  const root = fileURLToPath(folder);
  const files = new Map<string, StaticFile>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(root, path).split(sep).join('/')}`, await load(path));
  }
  return {
    find: (path) => files.get(path.split('?', 1)[0] ?? path),
    answer: (file, encoding, ifNoneMatch) => answerWith(file, encoding, ifNoneMatch),
  };
}

async function load(path: string): Promise<StaticFile> {
  const body = await readFile(path);
  const extension = extname(path);
  const worthIt = COMPRESSIBLE.has(extension);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: path.includes(`${sep}assets${sep}`),
    versions: {
      identity: body,
      br: worthIt ? await compress(body, 'br', 9) : body,
      gzip: worthIt ? await compress(body, 'gzip', 9) : body,
    },
  };
}

function answerWith(file: StaticFile, encoding: Encoding, ifNoneMatch: string | undefined): StorefrontAnswer {
  const headers: [string, string][] = [
    ['Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'],
    ['ETag', file.etag],
    ['X-Content-Type-Options', 'nosniff'],
  ];
  if (ifNoneMatch === file.etag) return { status: 304, headers, body: Buffer.alloc(0) };
  const body = file.versions[encoding];
  headers.push(['Content-Type', file.type], ['Vary', 'Accept-Encoding']);
  if (body !== file.versions.identity) headers.push(['Content-Encoding', encoding]);
  return { status: 200, headers, body };
}
