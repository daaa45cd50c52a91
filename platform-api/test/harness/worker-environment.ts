import { serverUrls, testSettings, workerDatabase } from './environment.ts';

/** Before each test file: the configuration of an API under test, with this worker's own database and Redis. */
const worker = process.env['JEST_WORKER_ID'] ?? '1';
const urls = serverUrls();
const redis = new URL(urls.redis);
// Two runs on one Redis keep apart by TEST_REDIS_OFFSET, as they do on one database server by TEST_DATABASE.
redis.pathname = `/${Number(worker) + Number(process.env['TEST_REDIS_OFFSET'] ?? 0)}`;

Object.assign(process.env, {
  ...testSettings({
    databaseUrl: workerDatabase(urls.database, worker),
    redisUrl: redis.toString(),
    sandboxUrl: process.env['SANDBOX_URL'] ?? '',
    mediaFolder: new URL(`../../../.gamja/test/media-${worker}`, import.meta.url).pathname,
  }),
  TEST_ELASTICSEARCH_URL: urls.elasticsearch,
});
