import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '../harness/sandbox-process.ts';
import { Shopper, makeShop, signInWithKakao } from '../harness/index.ts';
import { Crowd } from './harness/crowd.ts';
import type { Ended, ServiceProcess } from './harness/service-process.ts';
import { expectWholeOrders } from './harness/whole-orders.ts';
import { World } from './harness/world.ts';

const UNITS = 10_000;
const BUYERS = 4;
const PATIENCE_MS = 180_000;
const IN_ORDER: Ended = { code: 0, signal: null };

let world: World;

beforeAll(async () => {
  world = await World.open('deploy', 3, { SHUTDOWN_DRAIN_MS: '1500' });
}, PATIENCE_MS);
afterAll(async () => {
  await world.close();
});

it(
  'two APIs and the worker are restarted one after the other while customers buy: no request fails, no job is lost',
  async () => {
    const ports = [await freePort(), await freePort()];
    const startApi = (port: number): Promise<ServiceProcess> =>
      world.start('api', { API_PORT: String(port) });
    const apis = await Promise.all(ports.map(startApi));
    let worker = await world.start('worker');
    const proxy = await world.start('proxy', {
      API_URL: ports.map((port) => `http://127.0.0.1:${port}`).join(','),
      STOREFRONT_URL: 'http://127.0.0.1:9',
      PORTAL_DIR: '.',
    });
    const shop = await makeShop(world.app, { goods: [{ stock: { seoul: UNITS } }] });
    const people: Shopper[] = [];
    for (let person = 1; person <= BUYERS; person += 1)
      people.push(new Shopper(shop, await signInWithKakao(world.app, shop, person)));
    const crowd = new Crowd(shop, proxy.door, people);
    crowd.start();
    await sleep(2_000);
    for (const [index, port] of ports.entries()) {
      expect(await apis[index]?.stop()).toEqual(IN_ORDER);
      apis[index] = await startApi(port);
      await sleep(2_000);
    }
    expect(await worker.stop()).toEqual(IN_ORDER);
    worker = await world.start('worker');
    await sleep(2_000);
    await crowd.stop();
    expect(crowd.troubles).toEqual([]);
    expect(crowd.paid.length).toBeGreaterThan(BUYERS * 5);
    await expectWholeOrders(world, shop, crowd.paid, UNITS);
  },
  PATIENCE_MS,
);
