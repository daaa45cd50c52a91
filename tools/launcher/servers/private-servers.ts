import { say } from '../language.ts';
import type { Lane } from '../paths.ts';
import type { Ports } from '../ports.ts';
import { stopProcess } from '../processes.ts';
import type { Progress } from '../progress.ts';
import { namedAddress, requireAnswer, type DatabaseKind } from '../server-choice.ts';
import type { Settings } from '../settings.ts';
import { startElasticsearch, type SearchServer } from './elasticsearch.ts';
import { startMariaDb } from './mariadb.ts';
import { startMysql } from './mysql.ts';
import { startRedis } from './redis.ts';
import type { SqlServerPlan } from './sql-server.ts';

/** The three servers below the services, in the order in which they are stopped. */
export const serverNames = ['elasticsearch', 'redis', 'mysql', 'mariadb'] as const;

/** What is to be started. */
export interface ServersPlan {
  readonly lane: Lane;
  readonly ports: Ports;
  readonly secrets: Settings;
  readonly durability: 'durable' | 'fast';
  readonly database: DatabaseKind;
}

/** Starts all three servers at a time. */
export async function startServers(plan: ServersPlan, progress: Progress): Promise<FoundServers> {
  const [database, redis, search] = await Promise.all([
    findDatabase(plan, progress),
    findRedis(plan, progress),
    findSearch(plan, progress),
  ]);
  return { database, redis, search };
}

/** The servers of a lane, running. */
export interface FoundServers {
  readonly database: FoundServer;
  readonly redis: FoundServer;
  readonly search: FoundSearch;
}

/** One server: whose it is and where. */
export interface FoundServer {
  readonly url: string;
  readonly isNamed: boolean;
}

/** The search is the one server that may be missing: then its address is empty and the note says why. */
export interface FoundSearch extends FoundServer {
  readonly note?: string;
  /** Set when Elasticsearch should have run and did not; a test run counts it as a failure. */
  readonly problem?: string | undefined;
}

/** The SQL server: the one that DATABASE_URL names, or a private one. */
export function findDatabase(plan: ServersPlan, progress: Progress): Promise<FoundServer> {
  return namedOrOwn(
    'DATABASE_URL',
    plan.database === 'mysql' ? 'MySQL' : 'MariaDB',
    () => startDatabase(plan),
    progress,
  );
}

/** Redis: the one that REDIS_URL names, or a private one. */
export function findRedis(
  { lane, ports, secrets, durability }: ServersPlan,
  progress: Progress,
): Promise<FoundServer> {
  const plan = { port: ports.redis, password: secrets.REDIS_PASSWORD ?? '', durability };
  return namedOrOwn('REDIS_URL', 'Redis', () => startRedis(lane, plan), progress);
}

async function namedOrOwn(
  variable: 'DATABASE_URL' | 'REDIS_URL' | 'ELASTICSEARCH_URL',
  label: string,
  start: () => Promise<string>,
  progress: Progress,
): Promise<FoundServer> {
  const address = namedAddress(variable);
  if (!address) return { url: await quietStep(progress, label, start), isNamed: false };
  await progress.step(say(`${label} (yours)`, `${label} (지정한 서버)`), () =>
    requireAnswer(variable, address),
  );
  return { url: address, isNamed: true };
}

/** A step whose result is an address: it holds a password and is not for the screen. */
async function quietStep(progress: Progress, label: string, start: () => Promise<string>): Promise<string> {
  let address = '';
  await progress.step(label, async () => {
    address = await start();
  });
  return address;
}

/** Elasticsearch: the one that ELASTICSEARCH_URL names, a private one, or none; `none` asks for none. */
export async function findSearch(plan: ServersPlan, progress: Progress): Promise<FoundSearch> {
  if (process.env.ELASTICSEARCH_URL === 'none') return { url: '', isNamed: true };
  if (namedAddress('ELASTICSEARCH_URL'))
    return namedOrOwn('ELASTICSEARCH_URL', 'Elasticsearch', async () => '', progress);
  const { port, transportPort } = { port: plan.ports.search, transportPort: plan.ports.searchTransport };
  let found: SearchServer | undefined;
  await progress.step(say('Search', '검색'), async () => {
    found = await startElasticsearch(plan.lane, { port, transportPort, heapMegabytes: 512 });
    if ('missing' in found) return say('embedded', '내장 검색');
    return found.hasNori ? 'Elasticsearch, nori' : 'Elasticsearch';
  });
  return found && 'url' in found
    ? { url: found.url, isNamed: false }
    : { url: '', isNamed: false, ...embeddedNote(found) };
}

function embeddedNote(search: SearchServer | undefined): { note: string; problem: string | undefined } {
  if (search && 'missing' in search && search.missing !== 'java') {
    return {
      note: say(
        `Search: the embedded one, because Elasticsearch could not be started (${search.reason}). Set ELASTICSEARCH_URL to use one of your own.`,
        `검색: Elasticsearch를 시작하지 못해(${search.reason}) 내장 검색을 씁니다. 따로 쓰는 서버가 있으면 ELASTICSEARCH_URL로 지정하세요.`,
      ),
      problem: search.reason,
    };
  }
  return {
    note: say(
      'Search: the embedded one, because there is no Java 21 here. Install a JDK (and Maven) or set ELASTICSEARCH_URL, then run ./gamja up again.',
      '검색: Java 21이 없어 내장 검색을 씁니다. Elasticsearch를 쓰려면 JDK(와 Maven)를 설치하거나 ELASTICSEARCH_URL을 지정하고 ./gamja up을 다시 실행하세요.',
    ),
    problem: undefined,
  };
}

async function startDatabase(plan: ServersPlan): Promise<string> {
  const { lane, ports, secrets, durability } = plan;
  const server: SqlServerPlan = {
    port: ports.database,
    password: secrets.DATABASE_PASSWORD ?? '',
    rootPassword: secrets.DATABASE_ROOT_PASSWORD ?? '',
    durability,
  };
  // Both kinds use the one database port; the other kind keeps its data until it is asked for again.
  await stopProcess(lane, plan.database === 'mysql' ? 'mariadb' : 'mysql', 60_000);
  return plan.database === 'mysql' ? startMysql(lane, server) : startMariaDb(lane, server);
}
