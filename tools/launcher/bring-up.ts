import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from './disk.ts';
import { say } from './language.ts';
import { checkout, makeLaneFolders, serversFolder, upLane } from './paths.ts';
import { portBase, portsFrom, requireFreePort, type Ports } from './ports.ts';
import { runningProcess } from './processes.ts';
import type { Progress } from './progress.ts';
import { databaseKind, namedAddress } from './server-choice.ts';
import {
  findDatabase,
  findRedis,
  findSearch,
  startServers,
  type FoundServers,
  type ServersPlan,
} from './servers/private-servers.ts';
import { ensureService } from './service-processes.ts';
import { services } from './services.ts';
import { composeSettings, loadSecrets, writeSettings, type Settings } from './settings.ts';
import { build } from './steps/build.ts';
import { migrate, seed } from './steps/database-scripts.ts';
import { installDependencies } from './steps/install-dependencies.ts';

const firstStartMegabytes = 3000;
const laterStartMegabytes = 300;

/** Everything that runs after a start. */
export interface Running {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly searchNote: string | undefined;
  /** Names of the services that this start started or restarted. */
  readonly started: readonly string[];
}

/** Installs, builds and starts what is missing. Installing and building overlap with fetching and starting the servers. */
export async function bringUp(progress: Progress, database: string | undefined): Promise<Running> {
  const plan = prepare(database);
  await requirePorts(plan);
  const built = (async () => {
    await progress.step(say('Dependencies', '의존성 설치'), installDependencies);
    await progress.step(say('Build', '빌드'), build);
  })();
  const sql = findDatabase(plan, progress);
  const redis = findRedis(plan, progress);
  const search = findSearch(plan, progress);
  const migrated = (async () => {
    const [found] = await Promise.all([sql, built]);
    const settings = settingsFor(plan, {
      database: found,
      redis: await redis,
      search: { url: '', isNamed: false },
    });
    await progress.step(say('Migrations', '마이그레이션'), (note) => migrate(settings, note));
  })();
  const [found] = await Promise.all([Promise.all([sql, redis, search]), migrated]);
  const settings = settingsFor(plan, { database: found[0], redis: found[1], search: found[2] });
  writeSettings(settings);
  await progress.step(say('Demo shops', '데모 쇼핑몰'), (note) => seed(settings, note));
  const started = await startServices(progress, settings, plan.ports);
  return { settings, ports: plan.ports, searchNote: found[2].note, started };
}

/** Starts the servers only and writes the settings; for people who run the services from an editor. */
export async function bringServersUp(progress: Progress, database: string | undefined): Promise<Running> {
  const plan = prepare(database);
  const servers = await startServers(plan, progress);
  const settings = settingsFor(plan, servers);
  writeSettings(settings);
  return { settings, ports: plan.ports, searchNote: servers.search.note, started: [] };
}

async function startServices(progress: Progress, settings: Settings, ports: Ports): Promise<string[]> {
  const started: string[] = [];
  const start = (service: (typeof services)[number]) =>
    progress.step(service.label, async () => {
      if (!(await ensureService(service, settings, ports))) return say('already running', '이미 실행 중');
      started.push(service.name);
      return `:${ports[service.port]}`;
    });
  await Promise.all(services.map(start));
  return started;
}

function prepare(database: string | undefined): ServersPlan {
  makeLaneFolders(upLane);
  const isFirst = !existsSync(join(checkout, 'node_modules')) || !existsSync(serversFolder);
  requireDiskSpace(isFirst ? firstStartMegabytes : laterStartMegabytes);
  const ports = portsFrom(portBase());
  return {
    lane: upLane,
    ports,
    secrets: loadSecrets(),
    durability: 'durable',
    database: databaseKind(database),
  };
}

function settingsFor(plan: ServersPlan, { database, redis, search }: FoundServers): Settings {
  const named = [
    ...(database.isNamed ? ['DATABASE_URL'] : []),
    ...(redis.isNamed ? ['REDIS_URL'] : []),
    ...(search.isNamed && search.url ? ['ELASTICSEARCH_URL'] : []),
  ];
  const addresses = {
    databaseUrl: database.url,
    redisUrl: redis.url,
    searchUrl: search.url,
    databaseKind: plan.database,
    named,
  };
  return composeSettings(plan.secrets, addresses, plan.ports);
}

/** Looks at every port before the first slow step, so that a taken one is told in the first second. */
async function requirePorts({ ports }: ServersPlan): Promise<void> {
  for (const service of services) {
    if (!isOurs(service.name, ports[service.port])) await requireFreePort(ports[service.port], service.label);
  }
  const servers = [
    { names: ['mariadb', 'mysql'], port: ports.database, variable: 'DATABASE_URL', label: 'MariaDB' },
    { names: ['redis'], port: ports.redis, variable: 'REDIS_URL', label: 'Redis' },
  ] as const;
  for (const { names, port, variable, label } of servers) {
    if (!namedAddress(variable) && !names.some((name) => isOurs(name, port)))
      await requireFreePort(port, label);
  }
}

function isOurs(name: string, port: number): boolean {
  return runningProcess(upLane, name)?.port === port;
}
