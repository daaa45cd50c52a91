import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { ReviewRights } from '../src/reviews/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { addProduct, ownerOf } from './harness/shop-owner.ts';
import { addShop, signInWithKakao, type TestShop } from './harness/shoppers.ts';

let app: NestFastifyApplication;
let shop: TestShop;
let otherShop: TestShop;
let staff: ApiClient;
let foreignStaff: ApiClient;

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  otherShop = await addShop(app);
  staff = await ownerOf(app, shop);
  foreignStaff = await ownerOf(app, otherShop);
});
afterAll(async () => {
  await app.close();
});

const shopper = (at = shop): ApiClient => new ApiClient(app, at.host);

describe('reviews', () => {
  it('are written once for each delivered line by who received it, count in the rating, and can be hidden', async () => {
    const product = await addProduct(staff);
    const buyer = await signInWithKakao(app, shop, 1);
    const customerId = (await buyer.get<{ id: string }>('/shop/v1/me')).body.id;
    const orderLineId = newId();
    const path = `/shop/v1/products/${product.slug}/reviews`;
    const words = { orderLineId, rating: 4, body: '포슬포슬하고 맛있어요' };
    expect((await shopper().post(path, words)).status).toBe(401);
    expect((await buyer.post(path, words)).body.code).toBe('reviews.not-a-buyer');
    const database = app.get(Database);
    const rights = app.get(ReviewRights);
    const right = {
      orderLineId,
      customerId,
      productId: product.id,
      optionLabel: '3kg',
      deliveredAt: new Date(),
    };
    const grant = (): Promise<void> =>
      inTenant(shop.id, 'test', () => database.transaction((tx) => rights.grant(tx, shop.id, [right])));
    await grant();
    await grant(); // The delivered event may come twice.
    const stranger = await signInWithKakao(app, shop, 2);
    expect((await stranger.post(path, words)).body.code).toBe('reviews.not-a-buyer');
    const idempotencyKey = newId();
    const written = await buyer.post<{ id: string; author: string }>(path, words, { idempotencyKey });
    expect(written.status).toBe(201);
    expect(written.body.author).toContain('*');
    expect((await buyer.post(path, words, { idempotencyKey })).body).toEqual(written.body);
    expect((await buyer.post(path, words)).body.code).toBe('reviews.already-written');
    const read = () =>
      shopper().get<{ total: number; ratingCounts: number[]; items: { id: string }[] }>(path);
    expect((await read()).body).toMatchObject({
      total: 1,
      ratingCounts: [0, 0, 0, 1, 0],
      items: [{ id: written.body.id, rating: 4 }],
    });
    const card = () =>
      shopper().get<{ rating: number | null; reviewCount: number }>(`/shop/v1/products/${product.slug}`);
    expect((await card()).body).toMatchObject({ rating: 4, reviewCount: 1, ratingCounts: [0, 0, 0, 1, 0] });
    const hide = () => staff.post(`/admin/v1/reviews/${written.body.id}/hide`, { reason: '욕설' });
    expect([(await hide()).status, (await hide()).status]).toEqual([200, 200]);
    expect((await read()).body).toMatchObject({ total: 0, items: [] });
    expect((await card()).body).toMatchObject({ rating: null, reviewCount: 0 });
    const hidden = await staff.get<{ items: object[] }>('/admin/v1/reviews?hidden=true');
    expect(hidden.body.items).toMatchObject([
      { id: written.body.id, hiddenWhy: '욕설', productName: product.name },
    ]);
    await staff.post(`/admin/v1/reviews/${written.body.id}/show`);
    expect((await card()).body).toMatchObject({ rating: 4, reviewCount: 1 });
    expect(
      (await foreignStaff.post(`/admin/v1/reviews/${written.body.id}/hide`, { reason: 'x' })).status,
    ).toBe(404);
  });
});
