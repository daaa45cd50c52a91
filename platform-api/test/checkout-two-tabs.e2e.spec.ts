import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Shopper, makeShop, soundBooks, startApi } from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

describe('a cart that several tabs order at once, each with a key of its own', () => {
  it('becomes one order, and holds the stock of one', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    await shopper.put(shop.goods[0].variantId);
    const { totalWon } = (await shopper.quote()).body;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => shopper.place({ expectedTotalWon: totalWon })),
    );
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    for (const { body } of answers.filter((answer) => answer.status === 409))
      expect(body).toMatchObject({ code: 'ordering.cart-empty' });
    const { reserved, claims } = await soundBooks(app, shop.id);
    expect({ reserved, held: claims['held'] }).toEqual({ reserved: 1, held: 1 });
  });
});
