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
const armed = new Map<string, Promise<ServiceProcess>>();
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
    async ({ failpoint, prepare }) => {
      for (const early of [failpoint, nextTo(failpoint)])
        if (early !== null && scenarios[early]?.dies === 'api') void arm(early);
      const prepared = await prepare(world);
      left.set(failpoint, prepared);
      const doomed = await arm(failpoint);
      if (prepared.strike !== undefined) {
        await doomed.ready();
        await expectCutOff(prepared.strike(doomed), doomed, failpoint);
      }
      expect(await endedInTime(doomed)).toEqual(KILLED);
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

/**
 * Starts the process that dies there, unless it was started before. An API waits to be asked, so it can start while the one
 * before it still has its turn; the others would not wait for their work.
 */
function arm(failpoint: string): Promise<ServiceProcess> {
  const known = armed.get(failpoint);
  if (known !== undefined) return known;
  const { dies = 'api', settings } = scenarios[failpoint] ?? {};
  const starting = world.launch(dies, { ...settings?.(world), FAILPOINT: failpoint });
  armed.set(failpoint, starting);
  return starting;
}

function nextTo(failpoint: string): string | null {
  return all[all.findIndex((one) => one.failpoint === failpoint) + 1]?.failpoint ?? null;
}

/** The request must be cut off by the death of the process; an answer means that the failpoint was not reached. */
async function expectCutOff(
  request: Promise<unknown>,
  doomed: ServiceProcess,
  failpoint: string,
): Promise<void> {
  try {
    const answer = await request;
    throw new Error(`${failpoint} was not reached: the ${doomed.name} answered ${JSON.stringify(answer)}`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
}

async function endedInTime(doomed: ServiceProcess): Promise<Ended | 'it still runs'> {
  return await Promise.race([doomed.ended, sleep(REACHED_MS, 'it still runs' as const, { ref: false })]);
}
