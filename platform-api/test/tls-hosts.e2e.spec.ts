import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { TenantDirectory } from '../src/tenancy/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';

let app: NestFastifyApplication;
let shop: TestShop;
beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
});
afterAll(async () => {
  await app.close();
});

/** The edge asks by the API's address inside, with the host that a visitor named. */
const ask = async (domain: string): Promise<number> =>
  (await new ApiClient(app, '127.0.0.1:8081').get(`/tls/ask?domain=${encodeURIComponent(domain)}`)).status;

describe('a certificate', () => {
  it('is allowed for the portal and for a shop, by whatever letters the visitor wrote', async () => {
    expect(await ask('portal.localhost')).toBe(200);
    expect(await ask(`${shop.slug}.localhost`)).toBe(200);
    expect(await ask(`${shop.slug.toUpperCase()}.LOCALHOST.`)).toBe(200);
  });

  it('is allowed for a domain that a shop owner brought along, and only while it is theirs', async () => {
    const host = `www.${shop.slug}.example`;
    expect(await ask(host)).toBe(404);
    const { db } = app.get(Database);
    await db
      .insertInto('tenant_domain')
      .values({ host, owner_tenant_id: shop.id, created_at: new Date() })
      .execute();
    app.get(TenantDirectory).forget();
    expect(await ask(host)).toBe(200);
    expect(await ask(`mail.${host}`)).toBe(404);
  });

  it('is refused for every other name, so that nobody can make the platform order them without end', async () => {
    for (const domain of [
      'nobody.localhost',
      'localhost',
      '127.0.0.1',
      `x.${shop.slug}.localhost`,
      'example.com',
    ])
      expect([domain, await ask(domain)]).toEqual([domain, 404]);
    expect(await ask('')).toBe(400);
    expect(await ask('a'.repeat(300))).toBe(400);
  });

  it('is allowed for a shop that is not open yet: its page says so over TLS', async () => {
    const preparing = await addShop(app);
    const { db } = app.get(Database);
    await db.updateTable('tenant').set({ status: 'preparing' }).where('id', '=', preparing.id).execute();
    app.get(TenantDirectory).forget();
    expect(await ask(`${preparing.slug}.localhost`)).toBe(200);
  });
});
