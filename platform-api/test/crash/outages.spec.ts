import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Shopper, makeShop, signInWithKakao, type OpenShop } from '../harness/index.ts';
import { Crowd, type Trouble } from './harness/crowd.ts';
import { databaseServer, killServer, startServers } from './harness/crash-servers.ts';
import type { ServiceProcess } from './harness/service-process.ts';
import { expectWholeOrders } from './harness/whole-orders.ts';
import { World, withRedis } from './harness/world.ts';

const UNITS = 10_000;
const BUYERS = 4;
const PATIENCE_MS = 150_000;

let world: World;
let api: ServiceProcess;
let worker: ServiceProcess;

beforeAll(async () => {
  world = await World.open('outages', 2);
  [api, worker] = await Promise.all([world.start('api'), world.start('worker')]);
}, PATIENCE_MS);
afterAll(async () => {
  await world.close();
});

interface Rush {
  readonly shop: OpenShop;
  readonly people: readonly Shopper[];
  readonly crowd: Crowd;
}

/** A shop, with customers who are signed in to it and buy. */
async function rush(): Promise<Rush> {
  const shop = await makeShop(world.app, { goods: [{ stock: { seoul: UNITS } }] });
  const people: Shopper[] = [];
  for (let person = 1; person <= BUYERS; person += 1)
    people.push(new Shopper(shop, await signInWithKakao(world.app, shop, person)));
  const crowd = new Crowd(shop, api.door, people);
  crowd.start();
  return { shop, people, crowd };
}

describe('while customers buy', () => {
  it(
    'Redis is emptied again and again, dies and comes back: nobody notices, nobody is signed out, no job is lost',
    async () => {
      const { shop, people, crowd } = await rush();
      for (let round = 0; round < 3; round += 1) {
        await sleep(600);
        await withRedis(world.redisUrl, (redis) => redis.flushall());
      }
      await killServer('redis');
      await sleep(1_500);
      await startServers();
      await sleep(1_500);
      await withRedis(world.redisUrl, (redis) => redis.flushall());
      await crowd.stop();
      expect(crowd.troubles).toEqual([]);
      expect(crowd.paid.length).toBeGreaterThan(BUYERS);
      for (const { client } of [...people, { client: shop.owner }]) {
        const at = client.via(api.door);
        // Without the short-lived token only the refresh token is left, whose fast copy was in Redis.
        at.cookies.delete('__Host-gamja-at');
        const me = await at.get(client === shop.owner ? '/admin/v1/me' : '/shop/v1/me');
        expect(me.status).toBe(200);
      }
      await expectWholeOrders(world, shop, crowd.paid, UNITS);
    },
    PATIENCE_MS,
  );

  it(
    'the database is killed and comes back: requests fail clearly, then go on, and every order is whole',
    async () => {
      const { shop, crowd } = await rush();
      await sleep(1_500);
      const before = crowd.paid.length;
      // Somebody's money is taken at Toss while there is no database to write it down.
      await shop.toss.fails({ operation: 'confirm', kind: 'delay-answer', delayMs: 800, times: BUYERS });
      await sleep(500);
      await killServer(databaseServer());
      await sleep(1_500);
      expect(await api.isReady()).toBe(false);
      expect(await worker.isReady()).toBe(false);
      await startServers();
      await Promise.all([api.ready(), worker.ready()]);
      await sleep(2_000);
      await crowd.stop();
      expect(crowd.troubles.filter((trouble) => !isClear(trouble))).toEqual([]);
      expect(crowd.troubles.length).toBeGreaterThan(0);
      expect(crowd.paid.length).toBeGreaterThan(before + BUYERS);
      await expectWholeOrders(world, shop, crowd.paid, UNITS);
    },
    PATIENCE_MS,
  );
});

/** "Not now, come again in three seconds", and what a repeat hears while the first one is still at it. */
function isClear({ status, code, contentType, retryAfter }: Trouble): boolean {
  if (!contentType.startsWith('application/problem+json') && status !== 200) return false;
  if (status === 503) return code === 'server.unavailable' && Number(retryAfter) > 0;
  if (status === 409) return code === 'idempotency.still-running';
  // A confirmation whose outcome is not known yet says so.
  return status === 200 && code.includes('"state":"pending"');
}
