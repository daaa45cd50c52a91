import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../src/config/index.ts';
import { Database, RedisClient } from '../src/database/index.ts';
import { JobQueue, JobsRuntime } from '../src/jobs/index.ts';
import { Relay } from '../src/jobs/relay.ts';
import { acrossTenants } from '../src/kernel/index.ts';
import { PinoLogger, TenantTraffic } from '../src/observability/index.ts';
import { startApi } from './harness/index.ts';
import { furnish, ok, type World } from './matrix/world.ts';

/** What two shops leave behind outside their tables, read back: each trace says whose it is. */
let app: NestFastifyApplication;
let worlds: [World, World];

beforeAll(async () => {
  app = await startApi();
  await app.get(RedisClient).connection.flushdb();
  worlds = [await furnish(app), await furnish(app)];
}, 180_000);
afterAll(async () => {
  await app.close();
});

const tenants = (): number[] => worlds.map(({ shop }) => shop.id);

describe('the tenant is on', () => {
  it('every key in Redis that is not the queue’s own, and every field of the counts of all shops', async () => {
    const redis = app.get(RedisClient).connection;
    await app.get(TenantTraffic).flush();
    const keys = await redis.keys('*');
    const counts = keys.filter((key) => /^gamja:traffic:\d+$/.test(key));
    expect(counts.length).toBeGreaterThan(0);
    for (const key of counts) {
      const fields = await redis.hkeys(key);
      expect(fields.filter((field) => !/^\d+:(?:requests|errors)$/.test(field))).toEqual([]);
    }
    const own = keys.filter((key) => !key.startsWith('{gamja}:jobs:') && !counts.includes(key));
    expect(own.length).toBeGreaterThan(2);
    const shape = /^gamja:limit:(?:sign-in|shop-change):(\d+|platform):|^gamja:confirm:\{(\d+):/;
    expect(own.filter((key) => !shape.test(key))).toEqual([]);
    const named = new Set(
      own.map((key) =>
        shape
          .exec(key)
          ?.slice(1)
          .find((part) => part !== undefined),
      ),
    );
    for (const tenant of tenants()) expect(named).toContain(String(tenant));
  });

  it('every job in the outbox and in the queue, the same on both', async () => {
    await app.get(JobsRuntime).stop();
    for (const { shop, ids } of worlds) {
      await ok(shop.owner.post(`/admin/v1/products/${ids['doomedProductId']}/archive`));
    }
    await app.get(Relay).round();
    const waiting = await app.get(JobQueue).queue.getJobs(['waiting', 'delayed', 'active', 'prioritized']);
    expect(waiting.length).toBeGreaterThan(1);
    const rows = await acrossTenants('test: reads the outbox', () =>
      app.get(Database).db.selectFrom('outbox_entry').select(['tenant_id', 'id']).execute(),
    );
    const owner = new Map(rows.map((row) => [row.id, row.tenant_id]));
    expect(waiting.map((job) => [job.id, job.data.tenant])).toEqual(
      waiting.map((job) => [job.id, owner.get(job.id ?? '')]),
    );
    expect(new Set(waiting.map((job) => job.data.tenant))).toEqual(new Set(tenants()));
  });

  it('the folder of every picture, and on its address', () => {
    const folders = readdirSync(app.get(Config).values.MEDIA_DIR);
    for (const { shop, ids } of worlds) {
      expect(folders).toContain(String(shop.id));
      expect(ids['assetUrl']).toContain(`/${shop.id}/`);
    }
  });

  it('every search document: a word that one shop sells finds nothing in the other', async () => {
    const { db } = app.get(Database);
    const documents = await acrossTenants('test: reads the search documents', () =>
      db.selectFrom('search_document').select(['tenant_id', 'product_id']).execute(),
    );
    const products = await acrossTenants('test: reads the products', () =>
      db.selectFrom('product').select(['tenant_id', 'id']).execute(),
    );
    // Other specs write documents of products that they only name; whose product exists, that one's document it is.
    const owner = new Map(products.map((row) => [row.id, row.tenant_id]));
    const owned = documents.filter((document) => owner.has(document.product_id));
    expect(owned.length).toBeGreaterThan(4);
    for (const document of owned) expect(document.tenant_id).toBe(owner.get(document.product_id));
  });

  it('every line that a request in a shop writes to the log', async () => {
    const lines: { tenant?: number; route?: string; msg?: string; requestId?: string }[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      for (const line of String(chunk)
        .split('\n')
        .filter((text) => text.startsWith('{')))
        lines.push(JSON.parse(line) as (typeof lines)[number]);
      return true;
    });
    const logger = app.get(PinoLogger);
    logger.setLevel('info');
    try {
      for (const { shop, callers } of worlds) {
        await ok(callers.customer.get('/shop/v1/cart'));
        await ok(shop.owner.get('/admin/v1/home'));
      }
    } finally {
      logger.setLevel('silent');
      spy.mockRestore();
    }
    const answered = lines.filter((line) => line.msg === 'answered');
    expect(answered.map(({ route, tenant }) => [route, tenant])).toEqual(
      tenants().flatMap((tenant) => [
        ['/shop/v1/cart', tenant],
        ['/admin/v1/home', tenant],
      ]),
    );
    expect(answered.filter((line) => line.requestId === undefined)).toEqual([]);
  });
});
