import { afterAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { loadConfig } from '../config/index.ts';
import { RedisClient } from '../database/index.ts';
import { SystemClock, newId } from '../kernel/index.ts';
import { RateLimiter } from './rate-limiter.ts';

const clients: RedisClient[] = [];

function limiter(change: Record<string, string>): RateLimiter {
  const config = loadConfig({ ...process.env, SIGN_INS_PER_MINUTE: '1', ...change });
  const client = new RedisClient(config);
  clients.push(client);
  return new RateLimiter(config, client, new SystemClock());
}

afterAll(() => {
  for (const client of clients) client.onApplicationShutdown();
});

it('lets everybody through while Redis does not answer', async () => {
  Logger.overrideLogger(false);
  const withoutRedis = limiter({ REDIS_URL: 'redis://127.0.0.1:1' });
  const caller = newId();
  for (let n = 0; n < 5; n += 1) expect(await withoutRedis.take('sign-in', null, caller)).toBe(0);
});

it('counts every one of simultaneous requests', async () => {
  const five = limiter({ SIGN_INS_PER_MINUTE: '5' });
  const caller = newId();
  const waits = await Promise.all(Array.from({ length: 30 }, () => five.take('sign-in', null, caller)));
  // At most two windows of five, should the minute turn meanwhile.
  expect(waits.filter((seconds) => seconds === 0).length).toBeLessThanOrEqual(10);
  expect(waits.filter((seconds) => seconds === 0).length).toBeGreaterThanOrEqual(5);
});
