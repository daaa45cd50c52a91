import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const checkout = new URL('../../../../', import.meta.url).pathname;
/** Where the servers keep their data and the processes their logs; `./gamja test` names a folder of its own. */
export const stateFolder = process.env['GAMJA_STATE'] ?? join(checkout, '.gamja/test/crash');
const portBase = process.env['GAMJA_PORT_BASE'] ?? '14580';

export type ServerName = 'mariadb' | 'mysql' | 'redis' | 'elasticsearch';

/** The addresses of the servers that these tests may kill. An empty one: there is no such server on this machine. */
export interface ServerAddresses {
  readonly database: string;
  readonly redis: string;
  readonly elasticsearch: string;
}

/** Starts those of the servers that do not run, with settings that lose nothing when they are killed. */
export async function startServers(): Promise<ServerAddresses> {
  mkdirSync(stateFolder, { recursive: true });
  await launcher('up');
  return serverAddresses();
}

/** Stops the servers in order; their data stays. */
export async function stopServers(): Promise<void> {
  await launcher('down');
}

/** Where the servers are, as the launcher wrote it down. */
export function serverAddresses(): ServerAddresses {
  const settings = new Map(
    readFileSync(join(stateFolder, 'env'), 'utf8')
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return {
    database: settings.get('DATABASE_URL') ?? '',
    redis: settings.get('REDIS_URL') ?? '',
    elasticsearch: settings.get('ELASTICSEARCH_URL') ?? '',
  };
}

/** Kills a server as `kill -9` does, with everything that it started. */
export async function killServer(name: ServerName): Promise<void> {
  const pid = pidOf(name);
  if (pid === null) throw new Error(`${name} does not run, so it cannot be killed.`);
  process.kill(-pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(10);
}

/** The SQL server that these tests run on. */
export function databaseServer(): ServerName {
  return pidOf('mysql') === null ? 'mariadb' : 'mysql';
}

function pidOf(name: ServerName): number | null {
  const file = join(stateFolder, 'run', `${name}.json`);
  if (!existsSync(file)) return null;
  const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
  return isAlive(pid) ? pid : null;
}

/** A killed process that nobody has asked after yet (a zombie) is dead. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The launcher of this checkout, with a state of its own and none of the addresses that tests run with. */
async function launcher(command: 'up' | 'down'): Promise<void> {
  const child = spawn(process.execPath, [join(checkout, 'tools/launcher/main.ts'), 'servers', command], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      REDIS_URL: '',
      ELASTICSEARCH_URL: '',
      NODE_OPTIONS: '',
      GAMJA_STATE: stateFolder,
      GAMJA_PORT_BASE: portBase,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`./gamja servers ${command} failed:\n${output}`);
}
