import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../src/config/index.ts';
import { Database, RedisClient } from '../src/database/index.ts';
import { newId } from '../src/kernel/index.ts';
import { TenantDirectory } from '../src/tenancy/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { PORTAL_HOST, addShop, signInWithKakao, type TestShop } from './harness/shoppers.ts';

const ACCESS = '__Host-gamja-at';
const REFRESH = '__Host-gamja-rt';

let app: NestFastifyApplication;
let shop: TestShop;
let otherShop: TestShop;

const browser = (at: TestShop): ApiClient => new ApiClient(app, at.host);
const portal = (): ApiClient => new ApiClient(app, PORTAL_HOST);

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  otherShop = await addShop(app);
});
afterAll(async () => {
  await app.close();
});

describe('a customer’s session', () => {
  it('is answered with 401 when there is none', async () => {
    expect(await browser(shop).get('/shop/v1/me')).toMatchObject({
      status: 401,
      body: { code: 'access.unauthenticated' },
    });
  });

  it('is renewed silently, stays with two tabs at once, and survives an emptied Redis', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const tab = browser(shop);
    tab.cookies.set(REFRESH, client.cookies.get(REFRESH) ?? '');
    client.cookies.delete(ACCESS);
    await app.get(RedisClient).connection.flushdb();
    const answers = await Promise.all([client.get('/shop/v1/me'), tab.get('/shop/v1/me')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(tab.cookies.get(REFRESH)).toBe(client.cookies.get(REFRESH));
  });

  it('ends for everybody when a stolen older token is shown', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const thief = browser(shop);
    thief.cookies.set(REFRESH, client.cookies.get(REFRESH) ?? '');
    await client.post('/shop/v1/auth/refresh', undefined);
    await client.post('/shop/v1/auth/refresh', undefined);
    expect((await thief.get('/shop/v1/me')).status).toBe(401);
    expect((await client.post('/shop/v1/auth/refresh', undefined)).status).toBe(401);
  });

  it('means nothing on another shop’s host', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const elsewhere = browser(otherShop);
    elsewhere.cookies.set(ACCESS, client.cookies.get(ACCESS) ?? '');
    expect((await elsewhere.get('/shop/v1/me')).status).toBe(401);
  });

  it('means nothing to the portal', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const staff = portal();
    for (const [name, value] of client.cookies) staff.cookies.set(name, value);
    expect((await staff.get('/admin/v1/me')).status).toBe(401);
  });

  it('is over after signing out', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const refreshToken = client.cookies.get(REFRESH) ?? '';
    const accessToken = client.cookies.get(ACCESS) ?? '';
    expect((await client.post('/shop/v1/auth/sign-out', undefined)).status).toBe(204);
    const copy = browser(shop);
    copy.cookies.set(REFRESH, refreshToken);
    expect((await copy.get('/shop/v1/me')).status).toBe(401);
    copy.cookies.set(ACCESS, accessToken);
    expect((await copy.patch('/shop/v1/me', { name: '도둑' })).status).toBe(401);
  });
});

describe('a shop’s host', () => {
  it('is answered with 401 when no shop lives there', async () => {
    for (const host of [
      'nobody.localhost:8080',
      PORTAL_HOST,
      'localhost:8080',
      `${shop.slug}.localhost:9999`,
    ]) {
      expect(await new ApiClient(app, host).get('/shop/v1/me')).toMatchObject({
        status: 401,
        body: { code: 'tenancy.unknown-host' },
      });
    }
  });

  it('can be named by our own servers, and by nobody else', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const named = { 'x-gamja-host': shop.host };
    const ask = async (headers: Record<string, string>) =>
      (
        await client.call('GET', '/shop/v1/me', undefined, {
          headers: { host: '127.0.0.1:8081', ...headers },
        })
      ).status;
    expect(await ask({ ...named, 'x-gamja-internal-key': app.get(Config).values.INTERNAL_KEY })).toBe(200);
    expect(await ask(named)).toBe(401);
    expect(await ask({ ...named, 'x-gamja-internal-key': 'wrong-key-0123456789012345' })).toBe(401);
  });

  it('may be a domain of the shop’s own', async () => {
    const host = `${newId().slice(-8)}.example`;
    const { db } = app.get(Database);
    await db
      .insertInto('tenant_domain')
      .values({ host, owner_tenant_id: shop.id, created_at: new Date() })
      .execute();
    expect((await app.get(TenantDirectory).byHost(host.toUpperCase()))?.slug).toBe(shop.slug);
    expect(await new ApiClient(app, host).get('/shop/v1/me')).toMatchObject({
      body: { code: 'access.unauthenticated' },
    });
  });

  it.each([
    ['suspended', 'tenancy.suspended'],
    ['preparing', 'tenancy.not-open'],
  ] as const)('says when its shop is %s', async (status, code) => {
    expect(await browser(await addShop(app, status)).get('/shop/v1/me')).toMatchObject({
      status: 403,
      body: { code },
    });
  });
});
