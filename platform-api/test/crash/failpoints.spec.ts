import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failpointNames } from './harness/failpoint-names.ts';
import { NoAnswer } from './harness/door.ts';
import type { Ended, ServiceProcess } from './harness/service-process.ts';
import { World } from './harness/world.ts';
import { scenarios } from './scenarios/index.ts';
import type { Prepared } from './scenarios/scenario.ts';

const REACHED_MS = 40_000;
const PATIENCE_MS = 90_000;
const KILLED: Ended = { code: null, signal: 'SIGKILL' };

const all = Object.entries(scenarios).map(([failpoint, scenario]) => ({ failpoint, ...scenario }));
const hit = new Set<string>();
const left = new Map<string, Prepared>();
let world: World;

beforeAll(async () => {
  world = await World.open('failpoints', 1);
}, PATIENCE_MS);
afterAll(async () => {
  await world.close();
});

it('every failpoint of the source has a scenario, and there is none for a failpoint that is gone', () => {
  expect(Object.keys(scenarios).toSorted()).toEqual(failpointNames());
});

describe('a process with an armed failpoint', () => {
  it.each(all)(
    'is killed at $failpoint',
    async ({ failpoint, dies, settings, prepare }) => {
      const arm = (): Promise<ServiceProcess> =>
        world.launch(dies, { ...settings?.(world), FAILPOINT: failpoint });
      // An API dies when it is asked to, so it can start meanwhile; the others would not wait for the work.
      const starting = dies === 'api' ? arm() : null;
      const prepared = await prepare(world);
      left.set(failpoint, prepared);
      const armed = await (starting ?? arm());
      if (prepared.strike !== undefined) {
        await armed.ready();
        await expectCutOff(prepared.strike(armed), armed, failpoint);
      }
      expect(await endedInTime(armed)).toEqual(KILLED);
      hit.add(failpoint);
    },
    PATIENCE_MS,
  );
});

describe('once all processes run again, nothing is lost and nothing doubled of what was under way at', () => {
  let api: ServiceProcess;
  beforeAll(async () => {
    [api] = await Promise.all([world.start('api'), world.start('worker')]);
    const apiUrl = `http://127.0.0.1:${api.port}`;
    const storefront = await world.start('storefront', { NODE_ENV: 'production', API_URL: apiUrl });
    const front = await world.start('proxy', {
      API_URL: apiUrl,
      STOREFRONT_URL: `http://127.0.0.1:${storefront.port}`,
      PORTAL_DIR: '.',
    });
    await world.start('provisioning', { PLATFORM_URL: apiUrl, PROBE_URL: `http://127.0.0.1:${front.port}` });
  }, PATIENCE_MS);

  it.each(all)(
    '$failpoint',
    async ({ failpoint }) => {
      const prepared = left.get(failpoint);
      if (prepared === undefined) throw new Error('The first half of this test did not get far enough.');
      await prepared.afterwards(api.door);
    },
    PATIENCE_MS,
  );

  it('every failpoint of the source was hit', () => {
    expect([...hit].toSorted()).toEqual(failpointNames());
  });
});

/** The request must be cut off by the death of the process; an answer means that the failpoint was not reached. */
async function expectCutOff(
  request: Promise<unknown>,
  armed: ServiceProcess,
  failpoint: string,
): Promise<void> {
  try {
    const answer = await request;
    throw new Error(`${failpoint} was not reached: the ${armed.name} answered ${JSON.stringify(answer)}`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
}

async function endedInTime(armed: ServiceProcess): Promise<Ended | 'it still runs'> {
  return await Promise.race([armed.ended, sleep(REACHED_MS, 'it still runs' as const, { ref: false })]);
}
