import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Patience } from '../src/backoff.rules.ts';
import { PlatformClient } from '../src/platform.client.ts';
import { PlatformAway } from '../src/platform.errors.ts';
import type { ProbeResult } from '../src/platform.types.ts';
import { RunMachine, type Turn } from '../src/run.machine.ts';
import { ShopProbe } from '../src/shop-probe.ts';
import type { Step } from '../src/steps/step.ts';
import { steps } from '../src/steps/steps.ts';
import { ScriptedPlatform } from './scripted-platform.ts';

const forwards = ['register', 'owner', 'defaults', 'search', 'release', 'probe'] as const;
const patience: Patience = { attempts: 3, firstWaitMs: 300, longestWaitMs: 300 };

/** A shop that shows itself at once. */
class WillingShop extends ShopProbe {
  override visit(): Promise<ProbeResult> {
    return Promise.resolve({ status: 200, ms: 3, title: '이끼상점' });
  }
}

let platform: ScriptedPlatform;
let url: string;
let stop: AbortController;

beforeEach(async () => {
  platform = new ScriptedPlatform();
  url = await platform.listen();
  stop = new AbortController();
});
afterEach(() => platform.close());

function machine(holder = 'one', known: readonly Step[] = steps): RunMachine {
  return new RunMachine({
    platform: new PlatformClient({ platformUrl: url, provisioningKey: 'a-key' }),
    probe: new WillingShop(new URL('http://127.0.0.1:1')),
    steps: known,
    holder,
    leaseSeconds: 5,
    patience,
    log: () => undefined,
  });
}

/** Turn after turn, as the poller would give them. */
async function work(by: RunMachine = machine()): Promise<Turn> {
  for (let turn = 0; turn < 100; turn += 1) {
    const ended = await by.work(platform.run.id, stop.signal);
    if (ended !== 'paused') return ended;
    await sleep(50);
  }
  throw new Error('The run does not come to an end.');
}

const applied = (): string[] => platform.calls.filter((call) => call.startsWith('apply'));
const undone = (): string[] => platform.calls.filter((call) => call.startsWith('undo'));

describe('a run that goes well', () => {
  it('takes every step once, in order, and looks before it makes', async () => {
    expect(await work()).toBe('ended');
    expect(platform.run.state).toBe('done');
    expect(platform.calls).toEqual([
      ...forwards.slice(0, 5).flatMap((step) => [`check ${step}`, `apply ${step}`]),
      'check probe',
      'preview',
      'apply probe',
    ]);
  });

  it('is left alone once it is done', async () => {
    await work();
    const before = platform.calls.length;
    expect(await work()).toBe('ended');
    expect(platform.calls).toHaveLength(before);
  });

  it('makes again what was marked done and is gone', async () => {
    platform.plays({ call: 'apply', step: 'defaults', times: 1, how: { status: 500, code: 'server.fault' } });
    expect(await machine().work(platform.run.id, stop.signal)).toBe('paused');
    platform.made.delete('register');
    await work();
    expect(applied().filter((call) => call === 'apply register')).toHaveLength(2);
    expect(platform.run.state).toBe('done');
  });
});

describe('a step that fails', () => {
  it('is tried again after a pause, and the pause is told to the platform', async () => {
    platform.plays({ call: 'apply', step: 'search', times: 1, how: { status: 500, code: 'server.fault' } });
    expect(await machine().work(platform.run.id, stop.signal)).toBe('paused');
    const failed = platform.run.steps.find(({ name }) => name === 'search');
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, failure: 'played: server.fault' });
    expect(Date.parse(failed?.nextAttemptAt ?? '')).toBeGreaterThan(Date.parse(platform.run.createdAt));
    expect(await work()).toBe('ended');
    expect(platform.run.state).toBe('done');
  });

  it('whose answer was lost is not made twice: it is found and only marked', async () => {
    platform.plays({ call: 'apply', step: 'owner', times: 1, how: 'hang-up' });
    expect(await work()).toBe('ended');
    expect(platform.run.state).toBe('done');
    expect(platform.made).toEqual(new Set(forwards));
  });

  it('that cannot succeed takes the whole run back in reverse', async () => {
    platform.plays({ call: 'apply', step: 'release', times: 99, how: { status: 500, code: 'server.fault' } });
    expect(await work()).toBe('ended');
    expect(applied().filter((call) => call === 'apply release')).toHaveLength(patience.attempts);
    expect(undone()).toEqual(forwards.toReversed().map((step) => `undo ${step}`));
    expect(platform.run.state).toBe('undone');
    expect(platform.made).toEqual(new Set());
  });

  it('that a rule refuses is not tried a second time', async () => {
    platform.plays({
      call: 'apply',
      step: 'owner',
      times: 99,
      how: { status: 422, code: 'identity.refused' },
    });
    expect(await work()).toBe('ended');
    expect(applied()).toEqual(['apply register', 'apply owner']);
    expect(platform.run.state).toBe('undone');
  });

  it('is taken back with the same patience, from a new count', async () => {
    platform.plays({ call: 'apply', step: 'search', times: 99, how: { status: 500, code: 'server.fault' } });
    platform.plays({ call: 'undo', step: 'owner', times: 2, how: { status: 500, code: 'server.fault' } });
    expect(await work()).toBe('ended');
    expect(undone().filter((call) => call === 'undo owner')).toHaveLength(3);
    expect(platform.run.state).toBe('undone');
  });

  it('that cannot be taken back either is left to a person', async () => {
    platform.plays({ call: 'apply', step: 'search', times: 1, how: { status: 422, code: 'search.refused' } });
    platform.plays({ call: 'undo', step: 'owner', times: 99, how: { status: 500, code: 'server.fault' } });
    expect(await work()).toBe('ended');
    expect(platform.run.state).toBe('stuck');
    expect(platform.made).toEqual(new Set(['register', 'owner']));
  });
});

describe('who works on a run', () => {
  it('is one process: the other is told so and does nothing', async () => {
    platform.givesTo('another');
    expect(await machine().work(platform.run.id, stop.signal)).toBe('elsewhere');
    expect(platform.calls).toEqual([]);
  });

  it('stops when the lease was lost on the way', async () => {
    platform.plays({
      call: 'apply',
      step: 'defaults',
      times: 1,
      how: { status: 409, code: 'platform.lease-lost' },
    });
    expect(await machine().work(platform.run.id, stop.signal)).toBe('elsewhere');
    expect(platform.calls).not.toContain('failures defaults');
    expect(applied()).toEqual(['apply register', 'apply owner', 'apply defaults']);
  });

  it('leaves a step that it does not know to a newer version', async () => {
    const older = machine('older', steps.slice(0, 3));
    await expect(older.work(platform.run.id, stop.signal)).rejects.toThrow('does not know the step "search"');
    expect(platform.calls.filter((call) => call.startsWith('failures'))).toEqual([]);
    expect(platform.run.state).toBe('running');
    // The older one is handed the run again every second: kept for its whole lease, no newer one would ever get it.
    await sleep(1_100);
    expect(await work(machine('newer'))).toBe('ended');
    expect(platform.run.state).toBe('done');
  });

  it('gives the run back between two steps when the process is asked to end', async () => {
    stop.abort();
    expect(await machine().work(platform.run.id, stop.signal)).toBe('stopped');
    expect(platform.calls).toEqual([]);
    await sleep(1_100);
    stop = new AbortController();
    expect(await work(machine('two'))).toBe('ended');
    expect(platform.run.state).toBe('done');
  });
});

describe('a platform that is away', () => {
  it('costs no attempt: the run waits until somebody answers', async () => {
    const away = new ScriptedPlatform();
    const nowhere = await away.listen();
    away.close();
    const lonely = new RunMachine({
      platform: new PlatformClient({ platformUrl: nowhere, provisioningKey: 'a-key' }),
      probe: new WillingShop(new URL(nowhere)),
      steps,
      holder: 'one',
      leaseSeconds: 5,
      patience,
      log: () => undefined,
    });
    await expect(lonely.work(platform.run.id, stop.signal)).rejects.toThrow(PlatformAway);
  });

  it('does not turn a run back when our key is refused', async () => {
    platform.plays({
      call: 'apply',
      step: 'owner',
      times: 1,
      how: { status: 401, code: 'access.unauthenticated' },
    });
    await expect(machine().work(platform.run.id, stop.signal)).rejects.toThrow('played');
    expect(platform.run.state).toBe('running');
    expect(platform.calls).not.toContain('failures owner');
  });
});
