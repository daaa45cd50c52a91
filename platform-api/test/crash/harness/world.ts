import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { testSettings } from '../../harness/environment.ts';
import { freshDatabase } from '../../harness/fresh-database.ts';
import { startApi } from '../../harness/index.ts';
import { serverAddresses, stateFolder } from './crash-servers.ts';
import { ServiceProcess, type ProgramName } from './service-process.ts';

/** A lost job is handed over again after so many seconds; a minute in production would be spent waiting here. */
const JOB_LEASE_SECONDS = '2';

/**
 * The servers and processes of one test file: a database of its own, an application in this process that looks at it
 * (and sets things up; it runs no jobs and no sweeps by itself), and the real processes.
 */
export class World {
  private readonly processes = new Set<ServiceProcess>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly redisUrl: string,
  ) {}

  /** @param redisIndex tells the test files' Redis databases apart. */
  static async open(
    name: string,
    redisIndex: number,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<World> {
    const addresses = serverAddresses();
    const database = new URL(addresses.database);
    database.pathname = `/gamja_crash_${name}`;
    const redis = new URL(addresses.redis);
    redis.pathname = `/${redisIndex}`;
    await freshDatabase(database.toString());
    await withRedis(redis.toString(), (connection) => connection.flushdb());
    Object.assign(process.env, {
      ...testSettings({
        databaseUrl: database.toString(),
        redisUrl: redis.toString(),
        sandboxUrl: process.env['SANDBOX_URL'] ?? '',
        mediaFolder: `${stateFolder}/media`,
      }),
      JOB_LEASE_SECONDS,
      PROVISIONING_LEASE_SECONDS: '2',
      SHUTDOWN_DRAIN_MS: '0',
      ...settings,
    });
    const app = await startApi();
    await app.listen(0, '127.0.0.1');
    return new World(app, redis.toString());
  }

  /** Where the test's own application answers: an API that nobody kills. */
  get platformUrl(): string {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Starts a process and waits until it is ready; it is ended with the world at the latest. */
  async start(name: ProgramName, settings: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const started = await this.launch(name, settings);
    await started.ready();
    return started;
  }

  /** Starts a process without waiting for it. */
  async launch(name: ProgramName, settings: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const started = await ServiceProcess.launch(name, settings);
    this.processes.add(started);
    return started;
  }

  /** Ends all of it, in order. */
  async close(): Promise<void> {
    await Promise.all([...this.processes].map((one) => one.stop()));
    await this.app.close();
  }
}

/** Runs some commands on a Redis connection of their own. */
export async function withRedis<T>(url: string, work: (connection: Redis) => Promise<T>): Promise<T> {
  const connection = new Redis(url);
  try {
    return await work(connection);
  } finally {
    connection.disconnect();
  }
}
