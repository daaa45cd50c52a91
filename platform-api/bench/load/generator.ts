import { Buyers } from './buyers.ts';
import type { GeneratorMessage, LoadResult, Plan } from './load.types.ts';
import { Reader } from './reader.ts';

/**
 * The load generator, a process of its own: told its plan by the parent, it warms up, says so, waits for the word to
 * go, measures, and tells what it saw.
 */
process.on('disconnect', () => process.exit(1));
const plan = await message<Plan>();
try {
  const measure = await prepare(plan);
  tell({ kind: 'warm' });
  await message<'go'>();
  tell({ kind: 'done', result: await measure() });
} catch (error) {
  tell({ kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function prepare(given: Plan): Promise<() => Promise<LoadResult>> {
  if (given.kind === 'buy') {
    const buyers = new Buyers(given);
    await buyers.warmUp();
    return () => buyers.run();
  }
  const reader = new Reader(given);
  const warm = await reader.run(given.warmUpMs);
  if (warm.failures.length > 0) throw new Error(`The warm-up failed:\n${warm.failures.join('\n')}`);
  return () => reader.run(given.measureMs);
}

function message<T>(): Promise<T> {
  return new Promise((resolve) => process.once('message', (value) => resolve(value as T)));
}

function tell(what: GeneratorMessage): void {
  process.send?.(what, undefined, undefined, () => {
    if (what.kind !== 'warm') process.exit(0);
  });
}
