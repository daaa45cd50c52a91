import { existsSync, mkdirSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { checkout, makeLaneFolders, stateFolder, testLane } from './paths.ts';
import { isPortFree, portBase, portsFrom, type Ports } from './ports.ts';
import { stopProcess } from './processes.ts';
import type { Progress } from './progress.ts';
import { runCommand } from './run-command.ts';
import type { DatabaseKind } from './server-choice.ts';
import {
  findDatabase,
  findRedis,
  serverNames,
  startServers,
  type ServersPlan,
} from './servers/private-servers.ts';
import { startStorage, storageName } from './servers/storage.ts';
import { loadSecrets, type Settings } from './settings.ts';

const shared = '/dev/shm';
const memoryNeededBytes = 6 * 1024 ** 3;
const shopShift = 5000;

/** What a running set of test servers was started with; the database alone can be changed for the other kind. */
interface RunningServers {
  readonly plan: Omit<ServersPlan, 'database'>;
  readonly settings: Settings;
}

/** Servers of the test run: empty, fast, on ports of their own, gone afterwards. */
export class TestServers {
  private started: Promise<RunningServers> | undefined;
  private running: DatabaseKind | undefined;
  private storage: Promise<Settings> | undefined;

  /**
   * Starts the servers once; later calls wait for the same start. When another kind of database is asked for, that one takes the
   * other's place, empty, and Redis is emptied. Returns the settings that the tests run with.
   */
  async settings(progress: Progress, database: DatabaseKind): Promise<Settings> {
    if (this.running !== database) {
      this.running = database;
      this.started = this.started
        ? this.started.then((servers) => changeDatabase(servers, database, progress))
        : this.start(database, progress);
    }
    return (await this.started)?.settings ?? {};
  }

  /** Starts the S3-speaking server once. Returns what the tests of the S3 adapter run with. */
  storageSettings(progress: Progress): Promise<Settings> {
    this.storage ??= startTestStorage(progress);
    return this.storage;
  }

  /** Stops the servers and forgets their data. */
  async stop(): Promise<void> {
    await Promise.all([...serverNames, storageName].map((name) => stopProcess(testLane, name, 20_000)));
    rmSync(memoryFolder, { recursive: true, force: true });
    rmSync(testLane.dataFolder, { recursive: true, force: true });
  }

  private async start(kind: DatabaseKind, progress: Progress): Promise<RunningServers> {
    await this.stop();
    keepDataInMemory();
    makeLaneFolders(testLane);
    const secrets = loadSecrets();
    const ports = await freeTestPorts();
    const plan = { lane: testLane, ports, secrets, durability: 'fast' } as const;
    const { database, redis, search } = await startServers({ ...plan, database: kind }, progress);
    if (search.problem) {
      throw new LauncherFailure(
        say(
          `Elasticsearch did not start, so its tests could not run: ${search.problem}.`,
          `Elasticsearch가 시작되지 않아 관련 테스트를 실행할 수 없습니다: ${search.problem}`,
        ),
      );
    }
    if (search.note) progress.line(`  ${search.note}`);
    return {
      plan,
      settings: { DATABASE_URL: database.url, REDIS_URL: redis.url, ELASTICSEARCH_URL: search.url },
    };
  }
}

async function changeDatabase(
  { plan, settings }: RunningServers,
  kind: DatabaseKind,
  progress: Progress,
): Promise<RunningServers> {
  const wanted = { ...plan, database: kind };
  // Jobs in Redis point at rows of the database that goes; a private Redis of the tests forgets all when it ends.
  await stopProcess(plan.lane, 'redis');
  const [database, redis] = await Promise.all([findDatabase(wanted, progress), findRedis(wanted, progress)]);
  return { plan, settings: { ...settings, DATABASE_URL: database.url, REDIS_URL: redis.url } };
}

async function startTestStorage(progress: Progress): Promise<Settings> {
  makeLaneFolders(testLane);
  const ports = await freeTestPorts();
  let url = '';
  await progress.step('S3', async () => {
    url = await startStorage(testLane, ports.storage);
  });
  return {
    S3_ENDPOINT: url,
    AWS_ACCESS_KEY_ID: 'gamja-test',
    AWS_SECRET_ACCESS_KEY: 'gamja-test-has-no-secrets',
  };
}

/** Open shops for the browser tests: a `./gamja up --detach` of their own, with a state folder and ports of their own. */
export class TestShops {
  /** What the browser tests need to find them with `./gamja status --json`. */
  readonly environment: NodeJS.ProcessEnv = {
    ...process.env,
    // Demo data never goes into a database that somebody named for something else.
    DATABASE_URL: '',
    REDIS_URL: '',
    GAMJA_STATE: join(stateFolder, 'test', 'shops'),
    GAMJA_PORT_BASE: String(portBase() + shopShift),
  };
  private isOpen = false;

  async open(onLine: (line: string) => void): Promise<void> {
    if (this.isOpen) return;
    await this.close();
    rmSync(String(this.environment.GAMJA_STATE), { recursive: true, force: true });
    const result = await this.gamja(['up', '--detach'], onLine);
    if (result.code !== 0)
      throw new LauncherFailure(
        say('The shops for the browser tests did not open.', '브라우저 테스트용 쇼핑몰을 열지 못했습니다.'),
        result.output.trim().split('\n').slice(-25),
      );
    this.isOpen = true;
  }

  async close(): Promise<void> {
    if (!existsSync(String(this.environment.GAMJA_STATE))) return;
    await this.gamja(['down'], () => undefined);
    this.isOpen = false;
  }

  private gamja(args: readonly string[], onLine: (line: string) => void) {
    return runCommand(process.execPath, [join(checkout, 'tools/launcher/main.ts'), ...args], {
      cwd: checkout,
      env: this.environment,
      onLine,
    });
  }
}

const memoryFolder = join(
  shared,
  `gamja-test-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`,
);

/** Where the machine has memory to spare, the data lies in it: a test run writes a lot and keeps nothing. */
function keepDataInMemory(): void {
  try {
    const { bavail, bsize } = statfsSync(shared);
    if (bavail * bsize < memoryNeededBytes) return;
    mkdirSync(memoryFolder, { mode: 0o700 });
    mkdirSync(join(testLane.dataFolder, '..'), { recursive: true, mode: 0o700 });
    symlinkSync(memoryFolder, testLane.dataFolder);
  } catch {
    // No such place on this system: the data goes on the disk.
  }
}

/** Ports that nobody listens on, so that the tests of two checkouts can run at the same time. */
async function freeTestPorts(): Promise<Ports> {
  for (let base = portBase(); base < portBase() + 1000; base += 50) {
    const ports = portsFrom(base, 'test');
    const wanted = [ports.database, ports.redis, ports.search, ports.searchTransport, ports.storage];
    const free = await Promise.all(wanted.map((port) => isPortFree(port)));
    if (free.every(Boolean)) return ports;
  }
  throw new LauncherFailure(
    say(
      'No free ports were found for the test servers: set GAMJA_PORT_BASE to another start.',
      '테스트 서버에 쓸 빈 포트가 없습니다. GAMJA_PORT_BASE를 다른 값으로 지정하세요.',
    ),
  );
}
