import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './processes.ts';
import type { Options } from './options.ts';

const shelf = join(checkout, '.gamja/bench');
/** Away from the ports of `./gamja up` (8080), of its tests (12080) and of their shops (13080). */
const portShift = 2000;

/** Servers and data of their own for measuring, kept between runs with the same numbers of products and tenants. */
export interface Lane {
  readonly folder: string;
  readonly ports: {
    readonly [name in 'proxy' | 'api' | 'worker' | 'storefront' | 'sandbox' | 'provisioning']: number;
  };
  readonly settings: NodeJS.ProcessEnv;
}

/** Starts the servers at full durability, builds, migrates, and fills the database when it is empty or filled otherwise. */
export async function openLane(options: Options, tell: (line: string) => void): Promise<Lane> {
  const folder = join(shelf, `${options.products}x${options.tenants}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await closeOthers(folder);
  tell('build');
  await run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static'], {
    NX_TUI: 'false',
    NX_DAEMON: 'false',
  });
  await prepareData(folder, options, tell);
  return { folder, ports: ports(), settings: settingsOf(folder) };
}

/** Stops the servers of a lane; its data stays. */
export async function closeLane(folder: string): Promise<void> {
  await gamja(folder, ['down']);
}

/** The processes behind the platform, as the launcher wrote them down. */
export function serverPid(lane: Lane, name: string): number | null {
  const record = join(lane.folder, 'run', `${name}.json`);
  return existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as { pid: number }).pid : null;
}

async function prepareData(folder: string, options: Options, tell: (line: string) => void): Promise<void> {
  const mark = join(folder, 'filled');
  const stamp = dataStamp();
  const filled = existsSync(mark) ? readFileSync(mark, 'utf8') : null;
  if (filled !== stamp && existsSync(join(folder, 'data'))) await gamja(folder, ['reset', '--yes']);
  tell('servers');
  await gamja(folder, ['servers', 'up']);
  const settings = settingsOf(folder);
  await run(process.execPath, ['platform-api/dist/src/database/migrate.js'], settings);
  if (filled === stamp) return;
  tell(`${options.tenants} × ${options.products} products, once`);
  const fill = ['platform-api/dist/bench/data/fill.js', String(options.products), String(options.tenants)];
  await run(process.execPath, fill, settings, tell);
  writeFileSync(mark, stamp);
}

/** Changes when the made data would. */
function dataStamp(): string {
  const sources = join(import.meta.dirname, 'data');
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).toSorted()) hash.update(readFileSync(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}

/** All lanes share the ports, so only one of them runs. */
async function closeOthers(folder: string): Promise<void> {
  for (const name of readdirSync(shelf)) {
    const other = join(shelf, name);
    if (other !== folder && existsSync(join(other, 'run'))) await closeLane(other);
  }
}

function ports(): Lane['ports'] {
  const base = portBase();
  return {
    proxy: base,
    api: base + 1,
    worker: base + 2,
    storefront: base + 3,
    sandbox: base + 4,
    provisioning: base + 5,
  };
}

function portBase(): number {
  return Number(process.env['GAMJA_PORT_BASE'] ?? '8080') + portShift;
}

/** The launcher's settings for the lane, with limits that are no measure of speed lifted. */
function settingsOf(folder: string): NodeJS.ProcessEnv {
  const lines = readFileSync(join(folder, 'env'), 'utf8').split('\n');
  const pairs = lines
    .filter((line) => /^[A-Z]\w*=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return {
    ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv),
    SIGN_INS_PER_MINUTE: '100000000',
    SHOP_CHANGES_PER_MINUTE: '100000000',
  };
}

async function gamja(folder: string, args: readonly string[]): Promise<void> {
  await run(join(checkout, 'gamja'), args, {
    GAMJA_STATE: folder,
    GAMJA_PORT_BASE: String(portBase()),
    // Servers of a person's own are never filled or measured.
    DATABASE_URL: '',
    REDIS_URL: '',
    ELASTICSEARCH_URL: '',
    // The launcher starts the search with the quick compiler only; a measurement wants the good one.
    ES_JAVA_OPTS: '-XX:TieredStopAtLevel=4',
  });
}

function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  tell?: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: checkout,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const line = chunk.toString().trim().split('\n').at(-1);
      if (line !== undefined && line !== '') tell?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${command} ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-20).join('\n')}`,
          ),
        );
    });
  });
}
