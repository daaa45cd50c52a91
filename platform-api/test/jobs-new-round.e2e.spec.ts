import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Relay } from '../src/jobs/relay.ts';
import { AllocateOrderJob } from '../src/ordering/allocate-order.job.ts';
import { orderingErrors } from '../src/ordering/ordering.errors.ts';
import { ClockHand, Floor, Shopper, finishJobs, jobs, makeShop, startApi } from './harness/index.ts';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

describe('a job that used up its tries', () => {
  it('is begun anew a quarter of an hour later, and not before: a paid order is never left lying', async () => {
    const clock = new ClockHand(app);
    const shop = await makeShop(app);
    const shopper = Shopper.guest(app, shop);
    const fault = jest
      .spyOn(app.get(AllocateOrderJob), 'handle')
      .mockRejectedValue(orderingErrors.notPayable());
    const { id } = await shopper.buy([{ variantId: shop.goods[0].variantId }]);
    await expect(finishJobs(app, shop.id)).rejects.toThrow('order.paid');
    fault.mockRestore();

    clock.advance(14);
    await app.get(Relay).housekeeping();
    expect((await jobs(app, shop.id)).map((job) => job.state)).toContain('failed');
    clock.advance(2);
    await app.get(Relay).housekeeping();
    await finishJobs(app, shop.id);
    const [parcel] = (await shopper.read(id)).shipments;
    expect(parcel).toMatchObject({ state: 'ready' });
    clock.restore();

    await new Floor(shop).pick(parcel?.id ?? '');
    const { timeline } = await shopper.read(id);
    expect(timeline.map((entry) => entry.type)).toContain('picking');
    expect(timeline.every((entry) => entry.actor === '')).toBe(true);
  });
});
