import type { Bench } from '../bench.ts';
import type { Outcome } from '../report.ts';
import { questions } from './addresses.ts';
import { readPlan } from './catalog.ts';

/** Questions to the search, answered by Elasticsearch, and by the engine in the database when that is not there. */
export async function search(bench: Bench): Promise<Outcome> {
  const asked = questions(bench);
  await bench.start('api');
  const byServer = await bench.load(
    `search, Elasticsearch (${asked.length} questions)`,
    readPlan(bench, asked),
  );
  await bench.stop('api');
  bench.lane.settings['ELASTICSEARCH_URL'] = '';
  await bench.start('api');
  const embedded = await bench.load(
    `search, in the database (${asked.length} questions)`,
    readPlan(bench, asked),
  );
  return { unit: 'req', measured: [byServer, embedded], facts: [] };
}
