import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tenantId } from '../kernel/index.ts';
import { DiskStorage } from './disk.storage.ts';
import type { MediaStorage } from './media.storage.ts';
import { fileName } from './renditions.rules.ts';
import { S3Storage } from './s3.storage.ts';

const region = 'ap-northeast-2';
const endpoint = process.env['S3_ENDPOINT'] ?? '';
const bucket = `gamja-${randomUUID()}`;
let folder: string;
let client: S3Client;

beforeAll(async () => {
  if (endpoint === '')
    throw new Error('S3_ENDPOINT is not set: run `./gamja test --only adapters`, which starts a server.');
  folder = await mkdtemp(join(tmpdir(), 'gamja-storage-'));
  client = new S3Client({ region, endpoint, forcePathStyle: true });
  await client.send(
    new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }),
  );
});
afterAll(async () => {
  client?.destroy();
  await rm(folder, { recursive: true, force: true });
});

const hash = (): string => randomBytes(32).toString('hex');
const farm = tenantId(1);
const haru = tenantId(12);

async function read(storage: MediaStorage, name: string): Promise<Buffer | null> {
  const found = await storage.open(name);
  if (found === null) return null;
  const content = await buffer(found.stream);
  expect(found.bytes).toBe(content.length);
  return content;
}

const kinds: [string, () => MediaStorage][] = [
  ['the disk', () => new DiskStorage(folder)],
  ['S3', () => new S3Storage({ bucket, region, endpoint })],
];

describe.each(kinds)('pictures on %s', (_, make) => {
  it('are read back byte for byte, with their size', async () => {
    const storage = make();
    const name = fileName(farm, hash(), 800);
    const content = randomBytes(300_000);
    await storage.put(name, content);
    expect(await read(storage, name)).toEqual(content);
  });

  it('are missing without a fuss when nobody stored them', async () => {
    const storage = make();
    expect(await storage.open(fileName(farm, hash(), 800))).toBeNull();
    expect(await storage.open(fileName(tenantId(999_999), hash(), 800))).toBeNull();
  });

  it('belong to their tenant: the same hash below another tenant is another file', async () => {
    const storage = make();
    const shared = hash();
    await storage.put(fileName(farm, shared, 400), Buffer.from('of the farm'));
    expect(await storage.open(fileName(haru, shared, 400))).toBeNull();
    await storage.put(fileName(haru, shared, 400), Buffer.from('of haru'));
    expect(String(await read(storage, fileName(farm, shared, 400)))).toBe('of the farm');
  });

  it('are forgotten with their tenant, all of them and nobody else’s, however often', async () => {
    const storage = make();
    const gone = tenantId(7); // Its number is the beginning of another one's.
    const kept = tenantId(71);
    const names = Array.from({ length: 3 }, () => fileName(gone, hash(), 400));
    const other = fileName(kept, hash(), 400);
    for (const name of [...names, other]) await storage.put(name, Buffer.from(name));
    await storage.removeFolder(String(gone));
    await storage.removeFolder(String(gone));
    for (const name of names) expect(await storage.open(name)).toBeNull();
    expect(String(await read(storage, other))).toBe(other);
  });

  it('keep each width of a picture apart', async () => {
    const storage = make();
    const one = hash();
    await Promise.all(
      [400, 800, 1600].map((width) => storage.put(fileName(farm, one, width), Buffer.alloc(width, 1))),
    );
    for (const width of [400, 800, 1600])
      expect((await read(storage, fileName(farm, one, width)))?.length).toBe(width);
  });

  it('may be stored again, and the next reader gets a whole one', async () => {
    const storage = make();
    const name = fileName(farm, hash(), 1600);
    const content = randomBytes(2_000_000);
    for (let turn = 0; turn < 3; turn += 1) await storage.put(name, content);
    expect((await read(storage, name))?.equals(content)).toBe(true);
  });

  it('can be left half read, and the next reader gets the whole', async () => {
    const storage = make();
    const name = fileName(farm, hash(), 1600);
    const content = randomBytes(3_000_000);
    await storage.put(name, content);
    for (let turn = 0; turn < 5; turn += 1) (await storage.open(name))?.stream.destroy();
    expect((await read(storage, name))?.equals(content)).toBe(true);
  });

  it('of one tenant can be removed altogether, also when there are none', async () => {
    const storage = make();
    // 3 and 31: a folder must not take another one along whose name begins alike.
    const [leaving, staying] = [tenantId(3), tenantId(31)];
    const [one, other] = [hash(), hash()];
    for (const [tenant, name] of [
      [leaving, one],
      [leaving, other],
      [staying, one],
    ] as const)
      await storage.put(fileName(tenant, name, 400), Buffer.from('a picture'));
    await storage.removeFolder(String(leaving));
    expect(await storage.open(fileName(leaving, one, 400))).toBeNull();
    expect(await storage.open(fileName(leaving, other, 400))).toBeNull();
    expect(await read(storage, fileName(staying, one, 400))).not.toBeNull();
    await storage.removeFolder(String(leaving));
  });

  it('keep an empty file empty instead of missing', async () => {
    const storage = make();
    const name = fileName(farm, hash(), 100);
    await storage.put(name, Buffer.alloc(0));
    expect((await read(storage, name))?.length).toBe(0);
  });
});

describe('pictures on the disk', () => {
  it('are whole for every reader while others store them again', async () => {
    const storage = new DiskStorage(folder);
    const name = fileName(farm, hash(), 1600);
    const content = randomBytes(2_000_000);
    await storage.put(name, content);
    const [first, second] = await Promise.all([
      read(storage, name),
      read(storage, name),
      ...Array.from({ length: 5 }, () => storage.put(name, content)),
    ]);
    for (const seen of [first, second]) expect(seen?.equals(content)).toBe(true);
  });
});

describe('pictures on S3', () => {
  it('carry what a content network in front needs: their kind, and that they never change', async () => {
    const name = fileName(farm, hash(), 800);
    await new S3Storage({ bucket, region, endpoint }).put(name, Buffer.from('a picture'));
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: name }));
    expect(head.ContentType).toBe('image/webp');
    expect(head.CacheControl).toBe('public, max-age=31536000, immutable');
    expect(head.ContentLength).toBe(9);
  });

  it('are not merely missing when the bucket is', async () => {
    const storage = new S3Storage({ bucket: `${bucket}-gone`, region, endpoint });
    await expect(storage.open(fileName(farm, hash(), 800))).rejects.toThrow(/bucket/i);
    await expect(storage.put(fileName(farm, hash(), 800), Buffer.from('x'))).rejects.toThrow(/bucket/i);
  });

  it('are not merely missing when the server is', async () => {
    const storage = new S3Storage({ bucket, region, endpoint: 'http://127.0.0.1:9' });
    await expect(storage.open(fileName(farm, hash(), 800))).rejects.toThrow();
  });

  it('need a bucket, which the start says', () => {
    expect(() => new S3Storage({ bucket: '', region, endpoint })).toThrow(/S3_BUCKET/);
  });
});
