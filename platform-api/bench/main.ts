import { Bench } from './bench.ts';
import { closeLane, openLane } from './lane.ts';
import { readOptions, usage } from './options.ts';
import { asJson, asMarkdown, asText } from './report.ts';
import { scenarios } from './scenarios/scenarios.ts';

const forms = { text: asText, json: asJson, markdown: asMarkdown };
const options = readOptions(process.argv.slice(2));
const scenario = options === null ? undefined : scenarios[options.scenario];
if (options === null || scenario === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
const tell = (line: string): void => {
  process.stderr.write(`  ${line}\n`);
};
const bench = new Bench(options, await openLane(options, tell), tell);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void bench.close().finally(() => process.exit(130)));
try {
  const outcome = await scenario(bench);
  process.stdout.write(forms[options.form](options, outcome));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await bench.close();
  if (!options.keep) await closeLane(bench.lane.folder);
}
