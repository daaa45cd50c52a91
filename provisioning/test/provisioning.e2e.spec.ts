import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEvents } from '../src/cli/event-stream.ts';
import { PlatformRefusal } from '../src/platform.errors.ts';
import type { NewRun, Run } from '../src/platform.types.ts';
import { Installation } from './installation.ts';
import { freePort, type TestProcess } from './processes.ts';

const NOBODY = 'http://127.0.0.1:1';
let counter = 0;

let all: Installation;
let started: TestProcess[] = [];

beforeAll(async () => {
  all = await Installation.open();
});
afterEach(async () => {
  await Promise.all(started.map((one) => one.end()));
  started = [];
  // A test that failed in the middle must not fail those after it.
  await all.makeWhole();
});
afterAll(() => all.close());

/** What nobody has asked for yet. */
function newWish(): NewRun {
  counter += 1;
  const slug = `moss-${counter}`;
  return {
    slug,
    name: `이끼상점 ${counter}`,
    plan: 'standard',
    owner: { name: '이초록', email: `owner@${slug}.test` },
  };
}

async function provisioning(environment: NodeJS.ProcessEnv = {}): Promise<TestProcess> {
  const one = await all.startProvisioning(environment, await freePort());
  started.push(one);
  return one;
}

/** Waits until the run is what it should be. */
async function until(id: string, state: Run['state'], limitMs = 60_000): Promise<Run> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const run = await all.platform.run(id).catch(() => null);
    if (run?.state === state) return run;
    if (Date.now() > deadline)
      throw new Error(`The run is not ${state} after ${limitMs} ms: ${JSON.stringify(run, null, 2)}`);
    await sleep(100);
  }
}

/** Waits until a step of the run has failed at least once. */
async function untilFailed(id: string, limitMs = 60_000): Promise<Run> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const run = await all.platform.run(id);
    if (run.steps.some(({ state }) => state === 'failed')) return run;
    if (Date.now() > deadline) throw new Error(`No step has failed after ${limitMs} ms.`);
    await sleep(50);
  }
}

/** All news of a run that has ended. */
async function eventsOf(id: string): Promise<string[]> {
  const stream = await all.platform.events(id, null, AbortSignal.timeout(10_000));
  const news: string[] = [];
  for await (const { data } of readEvents(stream)) {
    const { step, state } = JSON.parse(data) as { step: string | null; state: string };
    news.push(`${step ?? 'run'} ${state}`);
  }
  return news;
}

describe('a tenant on demand', () => {
  it('goes from a wish to a shop that answers, step by step', async () => {
    await provisioning();
    const wish = newWish();
    const run = await until((await all.platform.start(wish)).id, 'done');
    expect(run.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'register done',
      'owner done',
      'defaults done',
      'search done',
      'release done',
      'probe done',
    ]);
    const tenant = await all.platform.tenant(wish.slug);
    expect(tenant).toMatchObject({ name: wish.name, status: 'preparing', plan: 'standard', openedAt: null });
    expect(tenant.staff).toMatchObject([{ email: wish.owner.email, role: 'owner' }]);
  });

  it('is one run for two starts and two processes, and no step is taken twice', async () => {
    await Promise.all([provisioning(), provisioning()]);
    const wish = newWish();
    const [one, other] = await Promise.all([all.platform.start(wish), all.platform.start(wish)]);
    expect(other.id).toBe(one.id);
    await until(one.id, 'done');
    const taken = (await eventsOf(one.id)).filter((news) => news.endsWith(' done'));
    expect(taken.toSorted()).toEqual(
      ['register', 'owner', 'defaults', 'search', 'release', 'probe', 'run']
        .map((name) => `${name} done`)
        .toSorted(),
    );
  });

  it('refuses the same slug for somebody else, and the first run goes on', async () => {
    const wish = newWish();
    const run = await all.platform.start(wish);
    const refusal = await all.platform.start({ ...wish, name: '다른 상점' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlatformRefusal);
    expect(refusal).toMatchObject({ status: 409, code: 'platform.slug-taken' });
    await provisioning();
    expect(await until(run.id, 'done')).toMatchObject({ name: wish.name });
  });
});

describe('what goes wrong on the way', () => {
  it('the API is away for seconds: the run waits and goes on', async () => {
    const { id } = await all.platform.start(newWish());
    await provisioning();
    await all.stop('api', 'SIGKILL');
    await sleep(3_000);
    await all.startApi();
    await until(id, 'done');
  });

  it('the storefront does not answer for seconds: the probe is tried again, with its reason written down', async () => {
    await all.stop('front');
    const { id } = await all.platform.start(newWish());
    await provisioning();
    const failed = (await untilFailed(id)).steps.find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ name: 'probe', attempts: 1 });
    expect(failed?.failure).toContain('ECONNREFUSED');
    await all.startFront();
    expect((await until(id, 'done')).steps.at(-1)).toMatchObject({ state: 'done', failure: null });
  });

  it('a step that cannot succeed is taken back with all before it, and the slug is free again', async () => {
    const hopeless = await provisioning({ PROBE_URL: NOBODY, PROVISIONING_ATTEMPTS: '2' });
    const wish = newWish();
    const run = await until((await all.platform.start(wish)).id, 'undone');
    expect(run.steps.every(({ state }) => state === 'undone')).toBe(true);
    expect(run.failure).toContain('ECONNREFUSED');
    expect(await all.platform.tenant(wish.slug).catch((error: unknown) => error)).toMatchObject({
      status: 404,
    });
    expect((await eventsOf(run.id)).filter((news) => news.endsWith(' undone'))).toEqual([
      'probe undone',
      'release undone',
      'search undone',
      'defaults undone',
      'owner undone',
      'register undone',
      'run undone',
    ]);
    await hopeless.end();
    await provisioning();
    const second = await all.platform.start(wish);
    expect(second.id).not.toBe(run.id);
    await until(second.id, 'done');
  });

  it('Redis is emptied again and again meanwhile: nothing is lost', async () => {
    await provisioning();
    const { id } = await all.platform.start(newWish());
    const emptied = setInterval(() => void all.redis.flushdb(), 40);
    await until(id, 'done').finally(() => clearInterval(emptied));
  });

  it.each(['provisioning.leased', 'provisioning.step-checked', 'provisioning.step-applied'])(
    'the process is killed at %s: the next one goes on where it was',
    async (failpoint) => {
      const { id } = await all.platform.start(newWish());
      const doomed = await provisioning({ FAILPOINT: failpoint });
      expect(await doomed.ended).toMatchObject({ signal: 'SIGKILL' });
      await provisioning();
      await until(id, 'done');
      const taken = (await eventsOf(id)).filter((news) => news.endsWith(' done'));
      expect(new Set(taken).size).toBe(taken.length);
    },
  );

  it('the process is asked to end in the middle: another one has the run within seconds', async () => {
    await all.stop('front');
    const { id } = await all.platform.start(newWish());
    const first = await provisioning({ PROVISIONING_LEASE_SECONDS: '60' });
    await untilFailed(id);
    expect(await first.end()).toEqual({ code: 0, signal: null });
    await all.startFront();
    await provisioning();
    await until(id, 'done', 30_000);
  });
});

describe('the command-line tool', () => {
  it('shows the steps, ends with the addresses, and means the same run the second time', async () => {
    await provisioning();
    const { slug, name, owner } = newWish();
    const words = ['create', slug, '--name', name, '--owner', owner.email, '--owner-name', owner.name];
    const told = await all.tenantTool(...words);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out.match(/✓/g)).toHaveLength(6);
    expect(told.out).toContain(`http://${slug}.localhost`);
    expect(told.out).toContain(owner.email);
    const again = await all.tenantTool(...words, '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      run: { slug, state: 'done' },
      addresses: { portal: 'http://portal.localhost:8080' },
    });
    expect(again.err.match(/✓/g)).toHaveLength(6);
  });

  it('lists, shows, suspends and resumes', async () => {
    await provisioning();
    const wish = newWish();
    await until((await all.platform.start(wish)).id, 'done');
    expect((await all.tenantTool('list')).out).toContain(wish.slug);
    expect((await all.tenantTool('show', wish.slug)).out).toContain(wish.owner.email);
    expect((await all.tenantTool('suspend', wish.slug, '--reason', 'unpaid')).out).toContain('unpaid');
    expect(await all.platform.tenant(wish.slug)).toMatchObject({
      status: 'suspended',
      suspendReason: 'unpaid',
    });
    expect((await all.tenantTool('resume', wish.slug)).code).toBe(0);
    expect(await all.platform.tenant(wish.slug)).toMatchObject({ status: 'preparing', suspendReason: null });
  });

  it('says what to do when it is refused, in a sentence and by its exit code', async () => {
    const unknown = await all.tenantTool('show', 'nobody-here', '--json');
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.err).toContain('tenant list');
    expect(JSON.parse(unknown.out)).toMatchObject({ error: { code: 'platform.tenant-not-found' } });
    const reserved = await all.tenantTool('create', 'www', '--name', 'w', '--owner', 'w@w.test', '--no-wait');
    expect(reserved).toMatchObject({ code: 1 });
    expect(reserved.err).toContain('slug');
    expect(await all.tenantTool('create', 'moss')).toMatchObject({ code: 2 });
  });

  it('fails when the run was taken back, and says that nothing is left', async () => {
    await provisioning({ PROBE_URL: NOBODY, PROVISIONING_ATTEMPTS: '1' });
    const { slug, name, owner } = newWish();
    const told = await all.tenantTool('create', slug, '--name', name, '--owner', owner.email);
    expect(told.code).toBe(1);
    expect(told.out).toContain('nothing is left of it');
  });

  it('says that nothing is running where nothing is', async () => {
    await all.stop('api');
    const told = await all.tenantTool('list');
    await all.startApi();
    expect(told).toMatchObject({ code: 3, out: '' });
    expect(told.err).toContain('./gamja up');
  });
});
