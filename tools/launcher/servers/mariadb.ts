import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackAptPackages } from '../apt-packages.ts';
import { diskFailure, saysDiskFull } from '../disk.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { say } from '../language.ts';
import { checkout, type Lane } from '../paths.ts';
import { requireFreePort } from '../ports.ts';
import { runningProcess, startProcess, stopProcess } from '../processes.ts';
import { findProgram, runCommand } from '../run-command.ts';
import { accountStatements, databaseUrl, greets, sharedFlags, type SqlServerPlan } from './sql-server.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const oldestFitting = [10, 6];

/** A mariadbd that can be started: the machine's own when it is new enough, otherwise Debian's package, unpacked. */
interface MariaDbProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly share: string;
}

/** Makes sure that the lane's MariaDB runs and returns its address. Data is made at the first start. */
export async function startMariaDb(lane: Lane, plan: SqlServerPlan): Promise<string> {
  const running = runningProcess(lane, 'mariadb');
  if (running?.port === plan.port && (await greets(plan.port))) return databaseUrl(plan);
  const program = await findOrUnpack();
  await stopProcess(lane, 'mariadb', 60_000);
  await requireFreePort(plan.port, 'MariaDB');
  const dataFolder = join(lane.dataFolder, 'mariadb');
  if (!existsSync(dataFolder)) await makeData(program, dataFolder);
  const initFile = `${dataFolder}.init.sql`;
  writeFileSync(initFile, accountStatements(plan), { mode: 0o600 });
  const record = startProcess(lane, {
    name: 'mariadb',
    command: program.command,
    args: [
      ...program.args,
      ...programFlags(program),
      ...sharedFlags(plan, dataFolder, initFile),
      ...mariaDbFlags(plan),
    ],
    cwd: checkout,
    port: plan.port,
  });
  await waitUntilReady(lane, record, () => greets(plan.port), 60_000);
  return databaseUrl(plan);
}

async function findOrUnpack(): Promise<MariaDbProgram> {
  const own = findProgram('mariadbd', existsSync);
  if (own && isFitting((await runCommand(own, ['--version'])).output)) {
    const share = ['mysql', 'mariadb']
      .map((name) => join(dirname(own), '../share', name))
      .find((folder) => existsSync(join(folder, 'mysql_system_tables.sql')));
    if (share) return { command: own, args: [], share };
  }
  const root = await unpackAptPackages({ name: 'mariadb', packages: ['mariadb-server-core'] });
  return { ...root.program('usr/sbin/mariadbd'), share: join(root.folder, 'usr/share/mysql') };
}

/** True for the output of `mariadbd --version` of a release that the queries were tried on (10.6 or newer). */
export function isFitting(versionOutput: string): boolean {
  const found = /(\d+)\.(\d+)\.\d+-MariaDB/.exec(versionOutput);
  if (!found) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > (oldestFitting[0] ?? 0) || (major === oldestFitting[0] && minor >= (oldestFitting[1] ?? 0));
}

/** Fills a fresh data folder as mariadb-install-db would; the folder gets its name only when that has succeeded. */
async function makeData(program: MariaDbProgram, dataFolder: string): Promise<void> {
  const partial = `${dataFolder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const scripts = [
    'mysql_system_tables.sql',
    'mysql_performance_tables.sql',
    'mysql_system_tables_data.sql',
    'maria_add_gis_sp_bootstrap.sql',
    'mysql_sys_schema.sql',
  ];
  const input = [
    'create database if not exists mysql;',
    'use mysql;',
    // The root account signs in through the socket as the same system user, never with an empty password.
    `set @auth_root_socket='root';`,
    ...scripts.map((script) => readFileSync(join(program.share, script), 'utf8')),
  ].join('\n');
  const flags = [
    ...programFlags(program),
    `--datadir=${partial}`,
    '--bootstrap',
    '--innodb-fast-shutdown=0',
    '--max-allowed-packet=8M',
    '--net-buffer-length=16K',
  ];
  const made = await runCommand(program.command, [...program.args, ...flags], { input, cwd: checkout });
  if (made.code !== 0 && saysDiskFull(made.output)) throw diskFailure();
  if (made.code !== 0) {
    throw new LauncherFailure(
      say(
        'MariaDB could not make its data folder: read the lines above, then run ./gamja reset and ./gamja up.',
        'MariaDB가 데이터 폴더를 만들지 못했습니다. 위 내용을 확인한 뒤 ./gamja reset, ./gamja up을 차례로 실행하세요.',
      ),
      made.output.trim().split('\n').slice(-10),
    );
  }
  renameSync(partial, dataFolder);
}

function programFlags(program: MariaDbProgram): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  return [
    '--no-defaults',
    `--basedir=${dirname(dirname(program.share))}`,
    `--lc-messages-dir=${program.share}`,
    `--character-sets-dir=${join(program.share, 'charsets')}`,
    `--plugin-dir=${join(program.share, 'no-plugins')}`,
    ...asRoot,
  ];
}

/**
 * extended_keys=off: after an insert the ORM reads defaults back with `(tenant_id, id) in (…)`, which this server plans
 * quadratically when other indexes begin with tenant_id too (300 pairs took half a second).
 */
function mariaDbFlags(plan: SqlServerPlan): string[] {
  return [
    '--optimizer-switch=extended_keys=off',
    ...(plan.durability === 'fast' ? ['--innodb-flush-method=nosync'] : []),
  ];
}
