import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { encodeCursor } from '../src/kernel/index.ts';
import { makeShop, startApi, type OpenShop } from './harness/index.ts';

let app: NestFastifyApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await startApi();
  shop = await makeShop(app);
});
afterAll(async () => {
  await app.close();
});

it.each([
  ['orders', ['yesterday', 'x']],
  ['shipments', [null, 'x']],
  ['audit-entries', ['yesterday', 'x']],
  ['storefront-releases', ['the newest']],
])('the list of %s refuses a cursor that nobody made, as the caller’s mistake', async (list, values) => {
  const answer = await shop.owner.get(`/admin/v1/${list}?cursor=${encodeCursor(values)}`);
  expect(answer).toMatchObject({ status: 400, body: { code: 'page.bad-cursor' } });
});
