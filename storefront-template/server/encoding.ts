import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Encoding } from './answer.ts';

const brotliAsync = promisify(brotliCompress);
const unbrotliAsync = promisify(brotliDecompress);
const gzipAsync = promisify(gzip);

/** The best encoding that the browser accepts. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const accepted = String(header ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(?:\D|$))/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** Compresses a text; `effort` is brotli's quality, low for pages made on the fly and high for files kept for good. */
export async function compress(body: Buffer, encoding: Encoding, effort: number): Promise<Buffer> {
  if (encoding === 'identity' || body.length < 1024) return body;
  if (encoding === 'gzip') return gzipAsync(body, { level: 6 });
  return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } });
}

/** The text that was compressed with brotli. */
export function brotliText(compressed: Buffer): Promise<Buffer> {
  return unbrotliAsync(compressed);
}
