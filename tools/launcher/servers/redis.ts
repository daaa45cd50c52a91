import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { unpackAptPackages } from '../apt-packages.ts';
import { checkout, type Lane } from '../paths.ts';
import { requireFreePort } from '../ports.ts';
import { runningProcess, startProcess, stopProcess } from '../processes.ts';
import { findProgram, runCommand } from '../run-command.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** What the private Redis is started with. */
export interface RedisPlan {
  readonly port: number;
  readonly password: string;
  /** `durable` appends every write to a file and syncs it each second; `fast` keeps everything in memory. */
  readonly durability: 'durable' | 'fast';
}

/** Makes sure that the lane's Redis runs and returns its address. */
export async function startRedis(lane: Lane, plan: RedisPlan): Promise<string> {
  const url = `redis://:${plan.password}@127.0.0.1:${plan.port}`;
  const running = runningProcess(lane, 'redis');
  if (running?.port === plan.port && (await answersPing(plan))) return url;
  const program = await findOrUnpack();
  await stopProcess(lane, 'redis');
  await requireFreePort(plan.port, 'Redis');
  const folder = join(lane.dataFolder, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = `${folder}.conf`;
  // A file instead of flags: everybody on the machine can read a command line, and the password is in it.
  writeFileSync(config, configuration(plan, folder), { mode: 0o600 });
  const record = startProcess(lane, {
    name: 'redis',
    ...program,
    args: [...program.args, config],
    cwd: checkout,
    port: plan.port,
  });
  await waitUntilReady(lane, record, () => answersPing(plan), 30_000);
  return url;
}

async function findOrUnpack(): Promise<{ command: string; args: string[] }> {
  const own = findProgram('redis-server', existsSync);
  if (own && isFittingRedis((await runCommand(own, ['--version'])).output)) return { command: own, args: [] };
  const root = await unpackAptPackages({ name: 'redis', packages: ['redis-server', 'redis-tools'] });
  return root.program('usr/bin/redis-server');
}

/** True for the output of `redis-server --version` of 6.2 or newer, the oldest that the job queue supports. */
export function isFittingRedis(versionOutput: string): boolean {
  const found = /v=(\d+)\.(\d+)/.exec(versionOutput);
  if (!found) return false;
  return Number(found[1]) > 6 || (Number(found[1]) === 6 && Number(found[2]) >= 2);
}

function configuration(plan: RedisPlan, folder: string): string {
  const keep =
    plan.durability === 'durable' ? ['appendonly yes', 'appendfsync everysec'] : ['appendonly no', 'save ""'];
  return [
    'bind 127.0.0.1',
    `port ${plan.port}`,
    `requirepass ${plan.password}`,
    `dir "${folder}"`,
    'daemonize no',
    // Queues lose jobs when keys are evicted, so a full memory has to be an error instead.
    'maxmemory-policy noeviction',
    ...keep,
    '',
  ].join('\n');
}

function answersPing(plan: RedisPlan): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port: plan.port, host: '127.0.0.1' });
    const finish = (ready: boolean) => {
      socket.destroy();
      answer(ready);
    };
    let heard = '';
    socket.setTimeout(2000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => socket.write(`AUTH ${plan.password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('+PONG')) finish(true);
      else if (/-(ERR|WRONGPASS|NOAUTH)/.test(heard)) finish(false);
    });
  });
}
