import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { migrate } from '../../src/database/migrations.ts';
import { serverUrls, workerDatabase } from './environment.ts';

declare global {
  var gamjaSandbox: ChildProcess | undefined;
}

/** Once per test run: an empty migrated database for each worker, and a real sandbox process. */
export default async function setup(globalConfig: { maxWorkers: number }): Promise<void> {
  const urls = serverUrls();
  process.env['DATABASE_URL'] = urls.database;
  process.env['REDIS_URL'] = urls.redis;
  process.env['ELASTICSEARCH_URL'] = urls.elasticsearch;
  for (let worker = 1; worker <= globalConfig.maxWorkers; worker += 1) {
    const url = workerDatabase(urls.database, String(worker));
    await drop(url);
    await migrate(url);
  }
  process.env['SANDBOX_URL'] = await startSandbox();
}

async function drop(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/';
  const connection = await createConnection({ uri: url.toString() });
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.end();
}

async function startSandbox(): Promise<string> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const main = new URL('../../../docker/sandbox/src/main.ts', import.meta.url).pathname;
  globalThis.gamjaSandbox = spawn(process.execPath, [main], {
    env: { ...process.env, SANDBOX_PORT: String(port), PUBLIC_URL: url, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok === true) return url;
    await sleep(100);
  }
  throw new Error('The sandbox did not start within 10 seconds.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
