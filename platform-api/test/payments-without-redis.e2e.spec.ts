import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Shopper, makeShop, soundBooks, startApi } from './harness/index.ts';

let app: NestFastifyApplication;
const real = process.env['REDIS_URL'];

beforeAll(async () => {
  process.env['REDIS_URL'] = 'redis://127.0.0.1:9';
  app = await startApi();
});
afterAll(async () => {
  await app.close();
  process.env['REDIS_URL'] = real;
});

describe('while Redis is down', () => {
  it('orders are placed, paid and cancelled, and money still moves once', async () => {
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const placed = await shopper.order([{ variantId: shop.goods[0].variantId }]);
    const keys = await Promise.all([1, 2].map(() => shop.toss.authenticate(placed.payment)));
    await shop.toss.fails({ operation: 'confirm', kind: 'delay-answer', delayMs: 300 });
    const answers = await Promise.all([...keys, ...keys].map((key) => shopper.confirm(placed, key)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(answers.filter((answer) => answer.body.state === 'failed')).toHaveLength(0);
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'paid' });
    expect(await shop.toss.facts()).toMatchObject({ charges: 1, confirms: 1 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ claims: { committed: 1 } });

    await Promise.all([1, 2, 3].map(() => shopper.cancel(placed.order.id)));
    expect(await shopper.read(placed.order.id)).toMatchObject({ state: 'cancelled' });
    expect(await shop.toss.facts()).toMatchObject({ cancels: 1, cancelledWon: 15_900 });
    expect(await soundBooks(app, shop.id)).toMatchObject({ reserved: 0 });
  });
});
