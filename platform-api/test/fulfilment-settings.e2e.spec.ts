import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { makeShop, startApi } from './harness/index.ts';

const PATH = '/admin/v1/fulfilment-settings';
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

describe('how a shop follows its parcels', () => {
  it('is seven days with SweetTracker until the owner says otherwise, and then what the owner said', async () => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 1 } }] });
    expect((await shop.owner.get(PATH)).body).toEqual({ deliveredAfterDays: 7, tracker: 'sweettracker' });
    const settings = { deliveredAfterDays: 10, tracker: 'delivery-tracker' };
    expect((await shop.owner.put(PATH, settings)).status).toBe(200);
    expect((await shop.owner.get(PATH)).body).toEqual(settings);
  });

  it.each([0, -1, 1.5, 61, 'seven'])('refuses %s days and keeps what was', async (deliveredAfterDays) => {
    const shop = await makeShop(app, { goods: [{ stock: { seoul: 1 } }] });
    const refused = await shop.owner.put(PATH, { deliveredAfterDays, tracker: 'sweettracker' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await shop.owner.get(PATH)).body).toMatchObject({ deliveredAfterDays: 7 });
  });
});
