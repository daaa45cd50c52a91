import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import type { Outcome } from '../report.ts';

const AT_A_TIME = 4;
const PATIENCE_MS = 120_000;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
}

/**
 * New tenants, a few at a time, from the start of the run until its last step has seen the live storefront through the
 * front proxy.
 */
export async function provisioning(bench: Bench): Promise<Outcome> {
  await bench.start('sandbox', 'api', 'worker', 'storefront', 'proxy', 'provisioning');
  await toLive(bench, 'warm');
  const before = await bench.read();
  const startedAt = performance.now();
  const endAt = startedAt + bench.options.seconds * 1000;
  const seconds: number[] = [];
  const lane = async (number: number): Promise<void> => {
    for (let count = 0; performance.now() < endAt; count += 1)
      seconds.push(await toLive(bench, `${number}-${count}`));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, number) => lane(number)));
  const minutes = (performance.now() - startedAt) / 60_000;
  const after = await bench.read();
  const sorted = seconds.toSorted((a, b) => a - b);
  const cpuMs = [...after.usages].reduce(
    (sum, [name, { cpuMs: used }]) => sum + used - (before.usages.get(name)?.cpuMs ?? 0),
    0,
  );
  return {
    unit: 'tenants',
    measured: [],
    facts: [
      { name: `tenants made, ${AT_A_TIME} at a time`, value: seconds.length / minutes, unit: 'a minute' },
      {
        name: 'from the start to the live storefront, median',
        value: sorted[Math.floor(sorted.length / 2)] ?? 0,
        unit: 's',
      },
      { name: 'from the start to the live storefront, slowest', value: sorted.at(-1) ?? 0, unit: 's' },
      {
        name: 'statements for a tenant',
        value: (after.statements - before.statements) / seconds.length,
        unit: '',
      },
      { name: 'CPU for a tenant, all processes', value: cpuMs / seconds.length, unit: 'ms' },
    ],
  };
}

/** Makes one tenant; the seconds that it took. */
async function toLive(bench: Bench, name: string): Promise<number> {
  const slug = `new-${Date.now().toString(36)}-${name}`;
  const startedAt = performance.now();
  const input = { slug, name: `새 상점 ${name}`, owner: { name: '김측정', email: `${slug}@bench.test` } };
  let run = await platform<Run>(bench, '/platform/v1/provisioning-runs', input);
  while (run.state !== 'done') {
    if (run.state !== 'waiting' && run.state !== 'running')
      throw new Error(`The run for ${slug} is ${run.state}: ${run.failure ?? 'no reason given'}.`);
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`The run for ${slug} did not end.`);
    await pause(50);
    run = await platform<Run>(bench, `/platform/v1/provisioning-runs/${run.id}`);
  }
  return (performance.now() - startedAt) / 1000;
}

async function platform<T>(bench: Bench, path: string, body?: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${bench.apiPorts[0]}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${bench.lane.settings['PROVISIONING_KEY'] ?? ''}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
