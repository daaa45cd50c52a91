import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
import { PlatformClient } from '../src/platform.client.ts';
import { checkout, freePort, runTool, TestProcess, type ToolAnswer } from './processes.ts';

const PROVISIONING_KEY = 'test-provisioning-key-0123456789';
/** Beyond those that the workers of the other tests take. */
const REDIS_DATABASE = 9;

type Names = 'api' | 'storefront' | 'front' | 'provisioning';

/** A whole platform of real processes on a database and a Redis of its own: API, storefront, front proxy. */
export class Installation {
  readonly platform: PlatformClient;
  readonly redis: Redis;
  private readonly ports: Readonly<Record<Names, number>>;
  private readonly databaseUrl: string;
  private readonly redisUrl: string;
  private readonly media = mkdtempSync(join(tmpdir(), 'gamja-provisioning-'));
  private readonly running = new Map<string, TestProcess>();

  private constructor(ports: Readonly<Record<Names, number>>) {
    const urls = serverUrls();
    this.ports = ports;
    this.databaseUrl = withPath(
      urls.database,
      `${process.env['TEST_DATABASE'] ?? 'gamja_test'}_provisioning`,
    );
    const index = REDIS_DATABASE + Number(process.env['TEST_REDIS_OFFSET'] ?? 0);
    this.redisUrl = withPath(urls.redis, String(index));
    this.redis = new Redis(this.redisUrl);
    this.platform = new PlatformClient({ platformUrl: this.apiUrl, provisioningKey: PROVISIONING_KEY });
  }

  /** Makes the database anew and starts everything but provisioning. */
  static async open(): Promise<Installation> {
    const [api, storefront, front, provisioning] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const made = new Installation({ api, storefront, front, provisioning });
    await made.dropDatabase();
    await made.redis.flushdb();
    const migrated = await runTool('platform-api/dist/src/database/migrate.js', [], made.apiEnvironment);
    if (migrated.code !== 0) throw new Error(`The database could not be made:\n${migrated.err}`);
    await Promise.all([made.startApi(), made.startStorefront()]);
    await made.startFront();
    return made;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  get frontUrl(): string {
    return `http://127.0.0.1:${this.ports.front}`;
  }

  async startApi(): Promise<void> {
    const api = new TestProcess('The API', 'platform-api/dist/src/main.api.js', this.apiEnvironment);
    this.running.set('api', api);
    await api.answers(`${this.apiUrl}/health/ready`);
  }

  async startFront(): Promise<void> {
    const front = new TestProcess('The front proxy', 'docker/front-proxy/src/main.ts', {
      PROXY_PORT: String(this.ports.front),
      API_URL: this.apiUrl,
      STOREFRONT_URL: `http://127.0.0.1:${this.ports.storefront}`,
      PORTAL_HOST: 'portal.localhost',
      PORTAL_DIR: this.media,
    });
    this.running.set('front', front);
    await front.answers(`${this.frontUrl}/health/live`);
  }

  /** Ends one of the processes. */
  async stop(name: 'api' | 'front', signal?: NodeJS.Signals): Promise<void> {
    await this.running.get(name)?.end(signal);
    this.running.delete(name);
  }

  /** Starts again what a test has stopped and left so. */
  async makeWhole(): Promise<void> {
    if (!this.running.has('api')) await this.startApi();
    if (!this.running.has('front')) await this.startFront();
  }

  /** Starts a provisioning process; the caller ends it. Short leases, so that a dead one is soon replaced. */
  async startProvisioning(environment: NodeJS.ProcessEnv = {}, port?: number): Promise<TestProcess> {
    const at = port ?? this.ports.provisioning;
    const provisioning = new TestProcess('Provisioning', 'provisioning/src/main.provisioning.ts', {
      NODE_ENV: 'test',
      PLATFORM_URL: this.apiUrl,
      PROBE_URL: this.frontUrl,
      PROVISIONING_KEY,
      PROVISIONING_PORT: String(at),
      PROVISIONING_LEASE_SECONDS: '2',
      REDIS_URL: this.redisUrl,
      ...environment,
    });
    return await provisioning.answers(`http://127.0.0.1:${at}/health/live`);
  }

  /** The command-line tool, in English. */
  async tenantTool(...words: readonly string[]): Promise<ToolAnswer> {
    return await runTool('provisioning/src/main.cli.ts', words, {
      LANG: 'C.UTF-8',
      PLATFORM_URL: this.apiUrl,
      PROVISIONING_KEY,
      PORTAL_URL: 'http://portal.localhost:8080',
    });
  }

  /** Ends everything and leaves nothing behind. */
  async close(): Promise<void> {
    await Promise.all([...this.running.values()].map((one) => one.end()));
    await this.redis.flushdb();
    this.redis.disconnect();
    await this.dropDatabase();
    rmSync(this.media, { recursive: true, force: true });
  }

  private async startStorefront(): Promise<void> {
    const storefront = new TestProcess('The storefront', 'storefront-template/server.ts', {
      NODE_ENV: 'production',
      STOREFRONT_PORT: String(this.ports.storefront),
      API_URL: this.apiUrl,
      INTERNAL_KEY: 'test-internal-key-0123456789',
    });
    this.running.set('storefront', storefront);
    await storefront.answers(`http://127.0.0.1:${this.ports.storefront}/health`);
  }

  private async dropDatabase(): Promise<void> {
    const connection = await createConnection({ uri: withPath(this.databaseUrl, '') });
    await connection.query(`DROP DATABASE IF EXISTS \`${new URL(this.databaseUrl).pathname.slice(1)}\``);
    await connection.end();
  }

  private get apiEnvironment(): NodeJS.ProcessEnv {
    return {
      NODE_ENV: 'test',
      API_PORT: String(this.ports.api),
      DATABASE_URL: this.databaseUrl,
      REDIS_URL: this.redisUrl,
      ELASTICSEARCH_URL: '',
      ENCRYPTION_KEY: key('encryption'),
      HASH_KEY: key('hash'),
      SIGNING_KEY: key('signing'),
      INTERNAL_KEY: 'test-internal-key-0123456789',
      PROVISIONING_KEY,
      PORTAL_URL: `http://portal.localhost:${this.ports.front}`,
      SHOP_URL_PATTERN: `http://{slug}.localhost:${this.ports.front}`,
      MEDIA_DIR: this.media,
      // Nothing here charges, signs in or mails: these addresses are never called.
      KAKAO_REST_API_KEY: 'test-rest-key',
      MAIL_URL: 'http://127.0.0.1:1/mailbox/messages',
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    };
  }
}

/** A secret of the tests, the same at each run. */
function key(name: string): string {
  return createHash('sha256').update(`test ${name}`).digest('base64');
}

/** The servers that tests run on: from the environment (`./gamja test` sets it), else those of a running `./gamja up`. */
function serverUrls(): { database: string; redis: string } {
  const file = join(checkout, '.gamja/env');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const read = (name: string): string =>
    process.env[name] ?? new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';
  const urls = { database: read('DATABASE_URL'), redis: read('REDIS_URL') };
  if (urls.database === '' || urls.redis === '')
    throw new Error('Tests need a database and Redis. Run `./gamja test`, or `./gamja up` first.');
  return urls;
}

function withPath(address: string, path: string): string {
  const url = new URL(address);
  url.pathname = `/${path}`;
  return url.toString();
}
