import { afterEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { PORTAL_HOST, addShop } from './harness/shoppers.ts';

let app: NestFastifyApplication | null = null;
const usual = { ...process.env };

/** An API of its own with other limits, or another Redis. */
async function startWith(environment: Record<string, string>): Promise<NestFastifyApplication> {
  Object.assign(process.env, environment);
  app = await startApi();
  return app;
}

afterEach(async () => {
  await app?.close();
  Object.assign(process.env, usual);
});

const tryToSignIn = (from: ApiClient, ip: string) =>
  from.post('/admin/v1/auth/sign-in', { email: '', password: '' }, { headers: { 'x-forwarded-for': ip } });

describe('limits', () => {
  it('slow down one address without touching another, and say when to come back', async () => {
    const client = new ApiClient(await startWith({ SIGN_INS_PER_MINUTE: '3' }), PORTAL_HOST);
    const [ip, other] = [newId(), newId()];
    const statuses: number[] = [];
    let last = await tryToSignIn(client, ip);
    // The minute may turn between two tries, so there are enough for two full windows.
    for (let n = 0; n < 7; n += 1) {
      statuses.push(last.status);
      last = await tryToSignIn(client, ip);
    }
    expect(statuses.slice(0, 3)).toEqual([400, 400, 400]);
    expect(last).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect(Number(last.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(last.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await tryToSignIn(client, other)).status).toBe(400);
  });

  it('of changes belong to one shop each', async () => {
    const running = await startWith({ SHOP_CHANGES_PER_MINUTE: '1' });
    const headers = { 'x-forwarded-for': newId() };
    const [busy, calm] = [await addShop(running), await addShop(running)];
    const change = (host: string) =>
      new ApiClient(running, host).post('/shop/v1/auth/sign-out', undefined, { headers });
    const busyStatuses = [];
    for (let n = 0; n < 3; n += 1) busyStatuses.push((await change(busy.host)).status);
    expect(busyStatuses.at(-1)).toBe(429);
    expect((await change(calm.host)).status).toBe(204);
  });
});
