import { appendFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { padded, say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout, makeLaneFolders, shown, testLane, upLane } from '../paths.ts';
import { paint, Progress } from '../progress.ts';
import { endRunningCommands, runCommand, type CommandResult } from '../run-command.ts';
import { databaseKind, namedAddress, type DatabaseKind } from '../server-choice.ts';
import { build } from '../steps/build.ts';
import { installBrowser } from '../steps/install-browser.ts';
import { installDependencies } from '../steps/install-dependencies.ts';
import { addCounts, closingLine, countsOf, noCounts, type Counts } from '../test-counts.ts';
import { KillableServers } from '../killable-servers.ts';
import { TestServers, TestShops } from '../test-environment.ts';
import { testGroups, testPlan, type TestStep } from '../test-plan.ts';

const shownLines = 120;

/** What all steps share. */
interface TestRun {
  readonly progress: Progress;
  readonly servers: TestServers;
  readonly killable: KillableServers;
  /** The database of every step that names no other. */
  readonly database: DatabaseKind;
  readonly shops: TestShops;
  /** The build runs once, when the first step needs it. */
  built: Promise<unknown> | undefined;
  browser: Promise<unknown> | undefined;
  /** Failed preparations that were already shown in full. */
  readonly shown: Set<unknown>;
}

/** Runs the plan to its end and closes with `N passed, N failed` alone on a line; exit code 1 on any failure. */
export async function test(options: {
  only: string | undefined;
  database: string | undefined;
}): Promise<number> {
  const database = databaseKind(options.database ?? 'mariadb');
  const steps = withoutRepeats(chosenSteps(options.only), database, options.only);
  makeLaneFolders(upLane);
  makeLaneFolders(testLane);
  const run: TestRun = {
    progress: new Progress(),
    servers: new TestServers(),
    killable: new KillableServers(database),
    database,
    shops: new TestShops(),
    built: undefined,
    browser: undefined,
    shown: new Set(),
  };
  listenForStop(run);
  await run.progress.step(say('Dependencies', '의존성 설치'), installDependencies);
  let counts = noCounts;
  const failed: TestStep[] = [];
  try {
    // Fetching and starting the servers is mostly waiting, so it goes on beside the checks; a failure shows at the step that needs them.
    const first = steps.find(({ needs }) => needs.includes('servers'));
    if (first) run.servers.settings(run.progress, first.database ?? database).catch(() => undefined);
    for (const step of steps) {
      const result = await runStep(step, run);
      counts = addCounts(counts, result);
      if (result.failed > 0) failed.push(step);
    }
  } finally {
    await stopAll(run);
  }
  return close(counts, failed);
}

function chosenSteps(only: string | undefined): readonly TestStep[] {
  if (only === undefined) return testPlan;
  const steps = testPlan.filter(({ group, name }) => group === only || name === only);
  if (steps.length > 0) return steps;
  const names = [...testGroups, ...testPlan.map(({ name }) => name)].join(', ');
  throw new LauncherFailure(
    say(
      `There is no part "${only}" of the tests; there are: ${names}.`,
      `"${only}" 테스트는 없습니다. 고를 수 있는 것: ${names}`,
    ),
  );
}

/** The second lane on MySQL would say nothing new where the first one runs on it, or where both would use the server that DATABASE_URL names. */
function withoutRepeats(
  steps: readonly TestStep[],
  database: DatabaseKind,
  only: string | undefined,
): readonly TestStep[] {
  const isRepeat = database === 'mysql' || namedAddress('DATABASE_URL') !== undefined;
  return isRepeat && only === undefined ? steps.filter(({ group }) => group !== 'mysql') : steps;
}

/** Prepares and runs one step. Its whole output goes to a log; of a failure the end is shown. */
async function runStep(step: TestStep, run: TestRun): Promise<Counts> {
  const log = join(testLane.logFolder, `${step.name}.log`);
  writeFileSync(log, '');
  let output = '';
  let counts = noCounts;
  try {
    const environment = await prepare(step, run);
    await run.progress.step(step.label, async (note) => {
      const result = await runLimited(step, environment, (line) => {
        note(line.trim());
        appendFileSync(log, `${line}\n`);
      });
      output = result.output;
      counts = countsOf(step.counts, output, result.code);
      if (counts.failed > 0) throw new StepFailure();
      return step.counts === 'step' ? '' : closingLine(counts);
    });
    return counts;
  } catch (error) {
    if (!(error instanceof StepFailure)) {
      output = run.shown.has(error)
        ? say('What it needs failed above.', '필요한 준비가 위에서 실패했습니다.')
        : explain(error);
      run.shown.add(error);
      run.progress.line(`  ${paint.red('✗')} ${step.label}`);
    }
    const lines = output.trimEnd().split('\n').slice(-shownLines);
    run.progress.line([...lines.map((line) => `      ${line}`), `      ${paint.dim(shown(log))}`].join('\n'));
    return counts.failed > 0 ? counts : { ...noCounts, failed: 1 };
  }
}

/** Tells a failed step from a fault of the launcher. */
class StepFailure extends Error {}

/** Brings about what the step needs and returns the environment it runs in. */
async function prepare(step: TestStep, run: TestRun): Promise<NodeJS.ProcessEnv> {
  const { needs } = step;
  if (needs.includes('build')) {
    run.built ??= run.progress.step(say('Build', '빌드'), build);
    await run.built;
  }
  if (needs.includes('browser')) {
    run.browser ??= run.progress.step('Chromium', installBrowser);
    await run.browser;
  }
  // Test runners read CI and print one line at a time then; coloured logs are hard to read.
  const plain = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', NX_TUI: 'false', NX_DAEMON: 'false' };
  const modules = {
    PATH: [dirname(process.execPath), join(checkout, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  };
  if (needs.includes('shops')) {
    await run.progress.step(say('Shops open', '쇼핑몰 열기'), (note) =>
      run.shops.open((line) => note(line.trim())),
    );
    return { ...plain, ...run.shops.environment, ...modules };
  }
  if (needs.includes('killable-servers')) {
    await run.progress.step(say('Servers to be killed', '중단시킬 서버'), (note) =>
      run.killable.open((line) => note(line.trim())),
    );
    return { ...plain, ...run.killable.environment, ...modules };
  }
  return {
    ...plain,
    ...modules,
    ...(needs.includes('servers')
      ? await run.servers.settings(run.progress, step.database ?? run.database)
      : {}),
    ...(needs.includes('storage') ? await run.servers.storageSettings(run.progress) : {}),
  };
}

async function runLimited(
  step: TestStep,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<CommandResult> {
  const [command = '', ...args] = step.command;
  const limitMs = step.limitMinutes * 60_000;
  const startedAt = Date.now();
  const result = await runCommand(command, args, {
    cwd: join(checkout, step.folder ?? '.'),
    env,
    onLine,
    limitMs,
  });
  if (Date.now() - startedAt < limitMs) return result;
  const sentence = say(
    `Stopped after ${step.limitMinutes} minutes.`,
    `${step.limitMinutes}분이 지나 중단했습니다.`,
  );
  onLine(sentence);
  return { code: result.code || 1, output: `${result.output}\n${sentence}` };
}

function explain(error: unknown): string {
  if (error instanceof LauncherFailure) return [error.message, ...error.details].join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function close(counts: Counts, failed: readonly TestStep[]): number {
  if (failed.length > 0) {
    process.stdout.write(`\n${paint.red(say('Failed:', '실패:'))}\n`);
    for (const { name, label } of failed)
      process.stdout.write(`  ${padded(label, 24)} ./gamja test --only ${name}\n`);
  }
  process.stdout.write(`\n${closingLine(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
}

async function stopAll({ servers, killable, shops }: TestRun): Promise<void> {
  await Promise.all([servers.stop(), killable.close(), shops.close()]);
}

/** Ctrl-C ends the step under way and takes the servers down. */
function listenForStop(run: TestRun): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endRunningCommands();
      stopAll(run)
        .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
        .finally(() => process.exit(130));
    });
  }
}
