import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackAptPackages, type UnpackedRoot } from '../apt-packages.ts';
import { diskFailure, saysDiskFull } from '../disk.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { say } from '../language.ts';
import { checkout, type Lane } from '../paths.ts';
import { requireFreePort } from '../ports.ts';
import { runningProcess, startProcess, stopProcess } from '../processes.ts';
import { runCommand } from '../run-command.ts';
import { accountStatements, databaseUrl, greets, sharedFlags, type SqlServerPlan } from './sql-server.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Debian's stable releases carry MariaDB only; the real MySQL is in the rolling suite. */
const suite = 'sid';

/** Makes sure that the lane's MySQL runs and returns its address. Data is made at the first start. */
export async function startMysql(lane: Lane, plan: SqlServerPlan): Promise<string> {
  const running = runningProcess(lane, 'mysql');
  if (running?.port === plan.port && (await greets(plan.port))) return databaseUrl(plan);
  const root = await unpackAptPackages({ name: 'mysql', packages: ['mysql-server-core'], suite });
  await stopProcess(lane, 'mysql', 60_000);
  await requireFreePort(plan.port, 'MySQL');
  const dataFolder = join(lane.dataFolder, 'mysql');
  const program = root.program('usr/sbin/mysqld');
  const flags = [...program.args, ...programFlags(root)];
  if (!existsSync(dataFolder)) await makeData(program.command, flags, dataFolder);
  const initFile = `${dataFolder}.init.sql`;
  const rootAccount = `ALTER USER 'root'@'localhost' IDENTIFIED BY '${plan.rootPassword}';\n`;
  writeFileSync(initFile, rootAccount + accountStatements(plan), { mode: 0o600 });
  const record = startProcess(lane, {
    name: 'mysql',
    command: program.command,
    args: [...flags, ...sharedFlags(plan, dataFolder, initFile), ...mysqlFlags(plan)],
    cwd: checkout,
    port: plan.port,
  });
  await waitUntilReady(lane, record, () => greets(plan.port), 90_000);
  return databaseUrl(plan);
}

async function makeData(command: string, flags: readonly string[], dataFolder: string): Promise<void> {
  const partial = `${dataFolder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const made = await runCommand(command, [...flags, '--initialize-insecure', `--datadir=${partial}`], {
    cwd: checkout,
  });
  if (made.code !== 0 && saysDiskFull(made.output)) throw diskFailure();
  if (made.code !== 0) {
    throw new LauncherFailure(
      say(
        'MySQL could not make its data folder: read the lines above, then run ./gamja reset and ./gamja up.',
        'MySQL이 데이터 폴더를 만들지 못했습니다. 위 내용을 확인한 뒤 ./gamja reset, ./gamja up을 차례로 실행하세요.',
      ),
      made.output.trim().split('\n').slice(-10),
    );
  }
  renameSync(partial, dataFolder);
}

function programFlags({ folder }: UnpackedRoot): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const share = join(folder, 'usr/share/mysql');
  return [
    '--no-defaults',
    `--basedir=${join(folder, 'usr')}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${join(share, 'charsets')}`,
    `--plugin-dir=${join(folder, 'usr/lib/mysql/plugin')}`,
    '--secure-file-priv=NULL',
    ...asRoot,
  ];
}

function mysqlFlags(plan: SqlServerPlan): string[] {
  return [
    '--mysqlx=OFF',
    '--performance-schema=OFF',
    `--innodb-redo-log-capacity=${plan.durability === 'durable' ? '512M' : '64M'}`,
    ...(plan.durability === 'fast' ? ['--innodb-flush-method=nosync'] : []),
  ];
}
