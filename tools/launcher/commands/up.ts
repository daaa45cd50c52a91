import { join } from 'node:path';
import { bringServersUp, bringUp, type Running } from '../bring-up.ts';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout, makeLaneFolders, upLane } from '../paths.ts';
import { forgetProcess, recordOwnProcess, runningProcess, startProcess, stopProcess } from '../processes.ts';
import { Progress } from '../progress.ts';
import { endAllCommands } from '../run-command.ts';
import { serverNames } from '../servers/private-servers.ts';
import { services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { portBase, portsFrom } from '../ports.ts';
import { welcome } from '../welcome.ts';
import { supervise } from '../supervisor.ts';

/** The words of `./gamja up`. */
export interface UpOptions {
  readonly detach: boolean;
  readonly database: string | undefined;
}

/** Starts everything, shows how far it is, and stays until Ctrl-C; with `--detach` it leaves everything running. */
export async function up(options: UpOptions): Promise<number> {
  const startedAt = Date.now();
  makeLaneFolders(upLane);
  claimLauncher();
  // What ran detached is taken over: from here on it belongs to this run, and Ctrl-C stops it too.
  const before = (await stopProcess(upLane, 'supervisor')) ? new Map<string, number>() : runningNames();
  const stop = new AbortController();
  const undo = () => stopStarted(before);
  listenForStop(stop, undo);
  const progress = new Progress();
  let running: Running;
  try {
    running = await bringUp(progress, options.database);
  } catch (error) {
    if (stop.signal.aborted) return new Promise(() => undefined);
    await endAllCommands();
    if (!options.detach) await undo();
    forgetProcess(upLane, 'launcher');
    throw error;
  }
  process.stdout.write(
    welcome(running, { seconds: (Date.now() - startedAt) / 1000, isDetached: options.detach }),
  );
  if (options.detach) {
    leaveSupervisor();
    forgetProcess(upLane, 'launcher');
    return 0;
  }
  await supervise(running.settings, running.ports, stop.signal, (line) => process.stdout.write(`${line}\n`));
  return new Promise(() => undefined);
}

/** Starts the private servers and leaves them running. */
export async function serversUp(database: string | undefined): Promise<number> {
  makeLaneFolders(upLane);
  const { searchNote } = await bringServersUp(new Progress(), database);
  if (searchNote) process.stdout.write(`${searchNote}\n`);
  return 0;
}

/** Keeps the services of a detached start running; ends when `./gamja down` asks it to. */
export async function superviseDetached(): Promise<number> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  process.once('SIGINT', () => stop.abort());
  await supervise(readSettings(), portsFrom(portBase()), stop.signal, (line) =>
    process.stdout.write(`${new Date().toISOString()} ${line}\n`),
  );
  return 0;
}

/** Two launchers in one checkout would start everything twice. */
function claimLauncher(): void {
  const other = runningProcess(upLane, 'launcher');
  if (other) {
    throw new LauncherFailure(
      say(
        `Another ./gamja up is running here (process ${other.pid}): see ./gamja status, or stop it with ./gamja down.`,
        `이 폴더에서 다른 ./gamja up이 실행 중입니다(프로세스 ${other.pid}). ./gamja status로 확인하거나 ./gamja down으로 멈추세요.`,
      ),
    );
  }
  recordOwnProcess(upLane, 'launcher');
}

/** The record is written before `up` returns, so that a `./gamja down` right after it finds the supervisor. */
function leaveSupervisor(): void {
  startProcess(upLane, {
    name: 'supervisor',
    command: process.execPath,
    args: [join(checkout, 'tools/launcher/main.ts'), 'supervise'],
    cwd: checkout,
  });
}

/** Ctrl-C stops what this run started, front to back; a second Ctrl-C does not wait. */
function listenForStop(stop: AbortController, undo: () => Promise<void>): void {
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    process.stdout.write(`\n${say('Stopping…', '멈추는 중…')}\n`);
    Promise.all([endAllCommands(), undo()])
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .finally(() => {
        forgetProcess(upLane, 'launcher');
        process.stdout.write(
          `${say('Everything that this start had started has stopped.', '이번에 시작한 것을 모두 멈췄습니다.')}\n`,
        );
        process.exit(130);
      });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** Process numbers of what ran before, by name: a service that was restarted since belongs to this run. */
function runningNames(): Map<string, number> {
  const names = [...services.map((service) => service.name), ...serverNames];
  return new Map(
    names.flatMap((name) =>
      runningProcess(upLane, name) ? [[name, runningProcess(upLane, name)?.pid ?? 0]] : [],
    ),
  );
}

async function stopStarted(before: ReadonlyMap<string, number>): Promise<void> {
  const mine = (name: string) => runningProcess(upLane, name)?.pid !== before.get(name);
  for (const { name } of services.toReversed()) if (mine(name)) await stopProcess(upLane, name);
  await Promise.all(serverNames.filter(mine).map((name) => stopProcess(upLane, name, 60_000)));
}
