import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { answers, launch, stop, usageOf } from '../processes.ts';
import type { Outcome } from '../report.ts';

const STARTS = 5;
const IDLE_MS = 10_000;

/** How long the API takes from its start to its first answer, and how much memory it holds after ten idle seconds. */
export async function coldStart(bench: Bench): Promise<Outcome> {
  const program = bench.program('api', bench.lane.ports.api);
  const times: number[] = [];
  let cpuMs = 0;
  let rssMb = 0;
  for (let number = 0; number < STARTS; number += 1) {
    const startedAt = performance.now();
    const child = launch(program);
    while (!(await answers(`http://127.0.0.1:${bench.lane.ports.api}/health/ready`))) {
      if (child.exitCode !== null) throw new Error('The API ended before it had answered.');
      await pause(5);
    }
    times.push(performance.now() - startedAt);
    ({ cpuMs } = usageOf([child.pid ?? 0]));
    if (number === STARTS - 1) {
      await pause(IDLE_MS);
      ({ rssMb } = usageOf([child.pid ?? 0]));
    }
    await stop(child);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
  return {
    unit: 'starts',
    measured: [],
    facts: [
      { name: `API, start to first answer (median of ${STARTS})`, value: median, unit: 'ms' },
      { name: 'API, CPU until the first answer', value: cpuMs, unit: 'ms' },
      { name: 'API, resident after 10 idle seconds', value: rssMb, unit: 'MB' },
    ],
  };
}
