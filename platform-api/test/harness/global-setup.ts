import type { ChildProcess } from 'node:child_process';
import { serverUrls, workerDatabase } from './environment.ts';
import { freshDatabase } from './fresh-database.ts';
import { startSandbox } from './sandbox-process.ts';

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
    await freshDatabase(workerDatabase(urls.database, String(worker)));
  }
  const sandbox = await startSandbox();
  globalThis.gamjaSandbox = sandbox.process;
  process.env['SANDBOX_URL'] = sandbox.url;
}
