import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Shopper, makeShop, signInWithKakao, startApi } from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

describe('the orders of a guest', () => {
  it('go with the person who signs in with the same browser, and nobody else can read them', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 9 } }] });
    const guest = Shopper.guest(app, shop);
    await guest.put(shop.goods[0].variantId);
    const placed = await guest.place();
    expect(placed.status).toBe(201);
    const path = `/shop/v1/orders/${placed.body.order.id}`;
    const stranger = new Shopper(shop, await signInWithKakao(app, shop, 4));
    expect((await stranger.client.get(path)).status).toBe(404);

    await signInWithKakao(app, shop, 3, guest.client);
    expect((await guest.client.get(path)).status).toBe(200);
    const list = await guest.client.get<{ items: { id: string }[] }>('/shop/v1/orders');
    expect(list.body.items.map((order) => order.id)).toEqual([placed.body.order.id]);
    expect((await stranger.client.get(path)).status).toBe(404);
  });
});
