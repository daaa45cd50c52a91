import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodePage, PageCache, type CachedPage } from './page-cache.ts';

const page = (status: number, text = 'page'): CachedPage => ({
  status,
  headers: [],
  body: Buffer.from(text),
  encoded: new Map(),
});

describe('the page cache', () => {
  it('makes a page once for visitors who ask at the same time, and keeps it', async () => {
    const cache = new PageCache();
    let made = 0;
    const make = async (): Promise<CachedPage> => {
      made += 1;
      return page(200);
    };
    await Promise.all([cache.get('a', make), cache.get('a', make)]);
    await cache.get('a', make);
    expect(made).toBe(1);
  });

  it('shows one shop nothing of another', async () => {
    const cache = new PageCache();
    await cache.get('one.localhost /', async () => page(200, 'one'));
    const other = await cache.get('two.localhost /', async () => page(200, 'two'));
    expect((await encodePage(other, 'identity')).body.toString()).toBe('two');
  });

  it('keeps no page that failed', async () => {
    const cache = new PageCache();
    await cache.get('a', async () => page(502));
    await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect((await cache.get('a', async () => page(200))).status).toBe(200);
  });

  it('answers in the encoding that was asked for and says so', async () => {
    const kept = page(200, 'x'.repeat(5_000));
    const answer = await encodePage(kept, 'gzip');
    expect(answer.headers).toContainEqual(['Content-Encoding', 'gzip']);
    expect(answer.body.length).toBeLessThan(5_000);
    expect((await encodePage(kept, 'identity')).body.length).toBe(5_000);
  });

  it('keeps a page compressed and still answers its whole text in every encoding', async () => {
    const cache = new PageCache();
    const text = '감자 '.repeat(1_000);
    const kept = await cache.get('a', async () => page(200, text));
    expect(kept.body).toBeNull();
    const plain = await encodePage(kept, 'identity');
    expect(plain.body.toString()).toBe(text);
    expect(plain.headers.map(([name]) => name)).not.toContain('Content-Encoding');
    expect(gunzipSync((await encodePage(kept, 'gzip')).body).toString()).toBe(text);
    expect(brotliDecompressSync((await encodePage(kept, 'br')).body).toString()).toBe(text);
  });
});
