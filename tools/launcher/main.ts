import { parseArgs } from 'node:util';
import { down, serversDown } from './commands/down.ts';
import { help } from './commands/help.ts';
import { logs } from './commands/logs.ts';
import { reset } from './commands/reset.ts';
import { seedCommand } from './commands/seed.ts';
import { status } from './commands/status.ts';
import { tenant } from './commands/tenant.ts';
import { test } from './commands/test.ts';
import { serversUp, superviseDetached, up } from './commands/up.ts';
import { diskFailure } from './disk.ts';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { paint } from './progress.ts';

// What stands after `tenant` is read by the tool that it is for.
if (process.argv[2] === 'tenant') process.exit(await tenant(process.argv.slice(3)).catch(reported));

const { values, positionals } = readArguments();
const [command = 'help', ...rest] = positionals;

const commands: Record<string, () => number | Promise<number>> = {
  up: () => up({ detach: values.detach, database: values.database }),
  down,
  status: () => status(values.json),
  logs: () => logs(rest[0], values.follow, Number(values.lines) || 100),
  reset: () => reset({ isSure: values.yes, all: values.all }),
  seed: seedCommand,
  test: () => test({ only: values.only, database: values.database }),
  servers: () => (rest[0] === 'down' ? serversDown() : serversUp(values.database)),
  supervise: superviseDetached,
  help,
};

try {
  const run = commands[values.help ? 'help' : command];
  if (!run) {
    throw new LauncherFailure(
      say(
        `There is no command "${command}": ./gamja help lists them.`,
        `"${command}" 명령은 없습니다. ./gamja help에서 목록을 볼 수 있습니다.`,
      ),
    );
  }
  process.exit(await run());
} catch (error) {
  process.exit(reported(error));
}

function reported(error: unknown): number {
  report(error);
  return error instanceof LauncherFailure ? error.exitCode : 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        detach: { type: 'boolean', default: false, short: 'd' },
        database: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        follow: { type: 'boolean', default: false, short: 'f' },
        lines: { type: 'string', default: '100' },
        yes: { type: 'boolean', default: false, short: 'y' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(-[^'\s]+)/.exec(messageOf(error))?.[1] ?? process.argv.slice(2).join(' ');
    report(
      new LauncherFailure(
        say(
          `The option ${option} is not understood: ./gamja help lists them all.`,
          `${option} 옵션을 알 수 없습니다. ./gamja help에서 목록을 볼 수 있습니다.`,
        ),
      ),
    );
    return process.exit(2);
  }
}

/** One sentence for what the person can mend, the stack for what only a developer can. */
function report(error: unknown): void {
  const failure = isDiskFull(error) ? diskFailure() : error;
  if (!(failure instanceof LauncherFailure)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return;
  }
  for (const line of failure.details) process.stderr.write(`    ${paint.dim(line)}\n`);
  process.stderr.write(`\n${paint.red(failure.message)}\n`);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
