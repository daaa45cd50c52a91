import { demoAccounts, demoPassword, demoShops } from '../demo-accounts.ts';
import { padded, say } from '../language.ts';
import { upLane } from '../paths.ts';
import { portBase, portsFrom, type Ports } from '../ports.ts';
import { logFile, runningProcess } from '../processes.ts';
import { paint } from '../progress.ts';
import { serverNames } from '../servers/private-servers.ts';
import { isServiceHealthy } from '../service-processes.ts';
import { services } from '../services.ts';
import { readSettings, type Settings } from '../settings.ts';

/** One process as scripts see it. */
export interface ProcessStatus {
  readonly name: string;
  readonly kind: 'service' | 'server';
  readonly state: 'running' | 'unhealthy' | 'stopped';
  readonly pid: number | null;
  readonly port: number | null;
  readonly startedAt: string | null;
  readonly log: string;
}

/** What `./gamja status --json` prints. Server addresses hold this checkout's passwords. */
export interface Status {
  readonly state: 'running' | 'partly' | 'stopped';
  readonly launcher: number | null;
  readonly addresses: {
    readonly portal: string;
    readonly shops: readonly { readonly slug: string; readonly name: string; readonly url: string }[];
    readonly sandbox: string;
    readonly proxy: string;
    readonly api: string;
    readonly storefront: string;
  };
  readonly accounts: readonly {
    readonly email: string;
    readonly password: string;
    readonly role: string;
    readonly shop: string | null;
  }[];
  readonly servers: { readonly database: string; readonly redis: string; readonly search: string | null };
  readonly processes: readonly ProcessStatus[];
}

/** Shows what runs, for people or (`--json`) for scripts. The exit code is 0 only when all services run. */
export async function status(asJson: boolean): Promise<number> {
  const found = await readStatus();
  process.stdout.write(asJson ? `${JSON.stringify(found, null, 2)}\n` : forPeople(found));
  return found.state === 'running' ? 0 : 3;
}

async function readStatus(): Promise<Status> {
  const settings = readSettings();
  const ports = portsFrom(Number(settings.GAMJA_PORT_BASE) || portBase());
  const ofServices = await Promise.all(services.map((service) => serviceStatus(service, ports)));
  const processes = [...ofServices, ...serverNames.map(serverStatus)];
  const running = ofServices.filter(({ state }) => state === 'running').length;
  return {
    state:
      running === ofServices.length ? 'running' : processes.some(({ pid }) => pid) ? 'partly' : 'stopped',
    launcher: (runningProcess(upLane, 'launcher') ?? runningProcess(upLane, 'supervisor'))?.pid ?? null,
    addresses: addressesFrom(settings, ports),
    accounts: demoAccounts.map(({ email, role, shop }) => ({ email, password: demoPassword, role, shop })),
    servers: {
      database: settings.DATABASE_URL ?? '',
      redis: settings.REDIS_URL ?? '',
      search: settings.ELASTICSEARCH_URL || null,
    },
    processes: processes.filter(({ kind, pid }) => kind === 'service' || pid !== null),
  };
}

function addressesFrom(settings: Settings, ports: Ports): Status['addresses'] {
  const shop = (slug: string) =>
    (settings.SHOP_URL_PATTERN ?? `http://{slug}.localhost:${ports.proxy}`).replace('{slug}', slug);
  return {
    portal: settings.PORTAL_URL ?? `http://portal.localhost:${ports.proxy}`,
    shops: demoShops.map(({ slug, name }) => ({ slug, name, url: shop(slug) })),
    sandbox: settings.PUBLIC_URL ?? `http://localhost:${ports.sandbox}`,
    proxy: `http://127.0.0.1:${ports.proxy}`,
    api: `http://127.0.0.1:${ports.api}`,
    storefront: `http://127.0.0.1:${ports.storefront}`,
  };
}

async function serviceStatus(service: (typeof services)[number], ports: Ports): Promise<ProcessStatus> {
  const record = runningProcess(upLane, service.name);
  const isHealthy = record !== undefined && (await isServiceHealthy(service, ports));
  return {
    name: service.name,
    kind: 'service',
    state: isHealthy ? 'running' : record ? 'unhealthy' : 'stopped',
    pid: record?.pid ?? null,
    port: ports[service.port],
    startedAt: record?.startedAt ?? null,
    log: logFile(upLane, service.name),
  };
}

function serverStatus(name: string): ProcessStatus {
  const record = runningProcess(upLane, name);
  return {
    name,
    kind: 'server',
    state: record ? 'running' : 'stopped',
    pid: record?.pid ?? null,
    port: record?.port ?? null,
    startedAt: record?.startedAt ?? null,
    log: logFile(upLane, name),
  };
}

function forPeople(found: Status): string {
  const words = {
    running: say('running', '실행 중'),
    unhealthy: say('not answering', '응답 없음'),
    stopped: say('stopped', '멈춤'),
  };
  const colour = { running: paint.green, unhealthy: paint.yellow, stopped: paint.dim };
  const rows = found.processes.map(({ name, state, pid, port }) => {
    const where = [
      port === null ? '' : `:${port}`,
      pid === null ? '' : say(`process ${pid}`, `프로세스 ${pid}`),
    ]
      .filter(Boolean)
      .join('  ');
    return `  ${name.padEnd(14)} ${colour[state](padded(words[state], 14))} ${paint.dim(where)}`;
  });
  const addresses = [
    ...found.addresses.shops.map(({ url }) => url),
    found.addresses.portal,
    found.addresses.sandbox,
  ];
  const hint =
    found.state === 'running'
      ? [
          ...addresses.map((address) => `  ${address}`),
          '',
          say(
            `  Portal accounts, password ${demoPassword}:`,
            `  포털 계정, 비밀번호는 ${demoPassword}입니다.`,
          ),
          ...demoAccounts.map(({ email, label }) => `    ${email.padEnd(26)} ${paint.dim(label())}`),
        ]
      : [say('  ./gamja up starts what is missing.', '  ./gamja up이 빠진 것을 시작합니다.')];
  return [...rows, '', ...hint, ''].join('\n');
}
