import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { TenantDirectory } from '../src/tenancy/index.ts';
import { ApiClient, ClockHand, Shopper, makeShop, startApi, type OpenShop } from './harness/index.ts';
import { printOf } from './matrix/probe.ts';
import { shopProfile } from './matrix/world.ts';

const COOKIE = '__Host-gamja-preview';

let app: NestFastifyApplication;
let hand: ClockHand;
let shop: OpenShop;
let other: OpenShop;

beforeAll(async () => {
  app = await startApi();
  hand = new ClockHand(app);
  [shop, other] = [await makeShop(app), await makeShop(app)];
  for (const { owner } of [shop, other]) await owner.put('/admin/v1/shop-profile', shopProfile());
  for (const each of [shop, other]) await become(each, 'preparing');
});
afterAll(async () => {
  hand.restore();
  await app.close();
});

async function become({ id }: OpenShop, status: 'open' | 'preparing' | 'suspended'): Promise<void> {
  const never = { status, opened_at: null };
  await app.get(Database).db.updateTable('tenant').set(never).where('id', '=', id).execute();
  app.get(TenantDirectory).forget();
}

/** The path with the code that a member of the shop is given. */
async function linkOf({ owner, host }: OpenShop): Promise<string> {
  const { body, status } = await owner.post<{ url: string; expiresAt: string }>(
    '/admin/v1/shop/preview-links',
  );
  expect(status).toBe(200);
  const url = new URL(body.url);
  expect(url.host).toBe(host);
  expect(Math.round((Date.parse(body.expiresAt) - Date.now()) / 1_000)).toBeLessThanOrEqual(60);
  return `${url.pathname}${url.search}`;
}

/** A browser that has opened a preview link of its shop. */
async function previewer(of = shop): Promise<ApiClient> {
  const client = new ApiClient(app, of.host);
  const answer = await client.get(await linkOf(of));
  expect(answer.status).toBe(302);
  expect(answer.headers['location']).toBe('/');
  return client;
}

const expectShut = async (client: ApiClient): Promise<void> => {
  expect(await client.get('/shop/v1/products')).toMatchObject({
    status: 403,
    body: { code: 'tenancy.not-open' },
  });
  expect((await client.get('/shop/v1/shop')).body).toMatchObject({ isPreview: false, sections: [] });
};

describe('a shop in preparation', () => {
  it('tells strangers its name and colours, and nothing of what it sells or who sells it', async () => {
    const { status, body } = await new ApiClient(app, shop.host).get('/shop/v1/shop');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      slug: shop.slug,
      name: shop.slug,
      status: 'preparing',
      isPreview: false,
      isPaused: false,
      sections: [],
      legal: { companyName: '', representative: '', phone: '' },
      policies: [],
      payment: { clientKey: '' },
    });
    const text = JSON.stringify(body);
    for (const secret of [shop.goods[0].name, shop.goods[0].slug, '김감자', shop.toss.keys.clientKey])
      expect(text).not.toContain(secret);
  });

  it('shows itself to who was let in: browsing and a cart as if it were open', async () => {
    const client = await previewer();
    const document = await client.get<{ sections: unknown[] }>('/shop/v1/shop');
    expect(document.body).toMatchObject({ status: 'preparing', isPreview: true });
    expect(document.body.sections).not.toEqual([]);
    for (const path of ['products', `products/${shop.goods[0].slug}`, 'categories', 'search?q=감자', 'cart'])
      expect([path, (await client.get(`/shop/v1/${path}`)).status]).toEqual([path, 200]);
    const shopper = new Shopper(shop, client);
    expect((await shopper.put(shop.goods[0].variantId)).status).toBe(200);
    expect((await shopper.quote()).status).toBe(200);
  });

  it('sells nothing, not even to who was let in', async () => {
    const client = await previewer();
    const shopper = new Shopper(shop, client);
    await shopper.put(shop.goods[0].variantId);
    const { totalWon } = (await shopper.quote()).body;
    const before = await printOf(app, shop.id);
    const order = {
      contact: { name: '김감자', phone: '010-1234-5678', email: null },
      address: {
        recipient: '김감자',
        phone: '010-1234-5678',
        zoneCode: '06236',
        roadAddress: '서울 강남구 테헤란로 152',
        detail: '',
      },
      expectedTotalWon: totalWon,
      agreements: { terms: true, privacy: true },
    };
    const missing = '0198a000-0000-7000-8000-000000000000';
    for (const [path, body] of [
      ['/shop/v1/orders', order],
      [`/shop/v1/orders/${missing}/payments`, {}],
      ['/shop/v1/payments/confirm', { paymentKey: 'a-fake-key', orderId: missing, amount: totalWon }],
    ] as const)
      expect([path, await client.post(path, body)]).toMatchObject([
        path,
        { status: 403, body: { code: 'tenancy.not-open' } },
      ]);
    expect(await printOf(app, shop.id)).toEqual(before);
  });

  it('is shut again when the preview is ended, and ending it twice is harmless', async () => {
    const client = await previewer();
    for (let times = 0; times < 2; times += 1)
      expect((await client.post('/shop/v1/preview/end')).status).toBe(204);
    expect(client.cookies.has(COOKIE)).toBe(false);
    await expectShut(client);
  });
});

describe('what lets a browser in', () => {
  it('is a code for a minute and a cookie for twelve hours', async () => {
    const [link, client] = [await linkOf(shop), await previewer()];
    hand.advance(2);
    const late = new ApiClient(app, shop.host);
    expect((await late.get(link)).headers['location']).toBe('/?preview=expired');
    await expectShut(late);
    hand.advance(11 * 60);
    expect((await client.get('/shop/v1/products')).status).toBe(200);
    hand.advance(60);
    await expectShut(client);
    hand.restore();
    hand = new ClockHand(app);
  });

  it('lies in a cookie that scripts and other hosts cannot read', async () => {
    const response = await app.inject({ url: await linkOf(shop), headers: { host: shop.host } });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(String(response.headers['set-cookie'])).toMatch(
      /^__Host-gamja-preview=.+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('is worth nothing at another shop: neither the code nor the cookie', async () => {
    const foreign = new ApiClient(app, other.host);
    expect((await foreign.get(await linkOf(shop))).headers['location']).toBe('/?preview=expired');
    expect(foreign.cookies.has(COOKIE)).toBe(false);
    foreign.cookies.set(COOKIE, (await previewer()).cookies.get(COOKIE) ?? '');
    await expectShut(foreign);
  });

  it('is for one purpose: a code is no cookie, a session of staff neither', async () => {
    const client = new ApiClient(app, shop.host);
    const code = new URL(await linkOf(shop), 'http://same.host').searchParams.get('code') ?? '';
    for (const token of [code, shop.owner.cookies.get('__Host-gamja-at') ?? '', 'x', '']) {
      client.cookies.set(COOKIE, token);
      await expectShut(client);
    }
    const cookie = (await previewer()).cookies.get(COOKIE) ?? '';
    const answer = await new ApiClient(app, shop.host).get(`/shop/v1/preview?code=${cookie}`);
    expect(answer.headers['location']).toBe('/?preview=expired');
  });

  it('does nothing at an open shop, where staff are shoppers like everybody', async () => {
    const client = await previewer();
    await become(shop, 'open');
    expect((await client.get('/shop/v1/shop')).body).toMatchObject({ status: 'open', isPreview: false });
    const fresh = new ApiClient(app, shop.host);
    expect((await fresh.get(await linkOf(shop))).headers['location']).toBe('/');
    expect(fresh.cookies.has(COOKIE)).toBe(false);
    await become(shop, 'preparing');
  });

  it('opens no shop that the platform has suspended, and no link to one is made', async () => {
    const [client, link] = [await previewer(), await linkOf(shop)];
    await become(shop, 'suspended');
    for (const path of ['/shop/v1/shop', '/shop/v1/products', link])
      expect(await client.get(path)).toMatchObject({ status: 403, body: { code: 'tenancy.suspended' } });
    expect(await shop.owner.post('/admin/v1/shop/preview-links')).toMatchObject({
      status: 403,
      body: { code: 'tenancy.suspended' },
    });
    await become(shop, 'preparing');
  });
});
