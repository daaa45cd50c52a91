import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The servers that tests run on: from the environment (`./gamja test` sets it), else those of a running `./gamja up`. */
export function serverUrls(): { database: string; redis: string; elasticsearch: string } {
  const file = new URL('../../../.gamja/env', import.meta.url);
  const fallback: Record<string, string> = {};
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const match = /^(\w+)=(.*)$/.exec(line);
      if (match?.[1] !== undefined) fallback[match[1]] = match[2] ?? '';
    }
  }
  const read = (name: string): string => process.env[name] ?? fallback[name] ?? '';
  const urls = {
    database: read('DATABASE_URL'),
    redis: read('REDIS_URL'),
    elasticsearch: read('ELASTICSEARCH_URL'),
  };
  if (urls.database === '' || urls.redis === '') {
    throw new Error('Tests need a database and Redis. Run `./gamja test`, or `./gamja up` first.');
  }
  return urls;
}

/** The database of one jest worker; TEST_DATABASE lets two runs use one server. */
export function workerDatabase(base: string, worker: string): string {
  const url = new URL(base);
  url.pathname = `/${process.env['TEST_DATABASE'] ?? 'gamja_test'}_${worker}`;
  return url.toString();
}

/** A key that is the same in every process of a test run. */
function key(name: string): string {
  return createHash('sha256').update(`test ${name}`).digest('base64');
}

/** Where an API under test finds its servers. */
export interface TestServers {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly sandboxUrl: string;
  readonly mediaFolder: string;
}

/** The settings of an API under test, by the names of their variables. Search is the embedded one. */
export function testSettings(servers: TestServers): Record<string, string> {
  const { databaseUrl, redisUrl, sandboxUrl: sandbox, mediaFolder } = servers;
  return {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '24',
    REDIS_URL: redisUrl,
    ELASTICSEARCH_URL: '',
    ENCRYPTION_KEY: key('encryption'),
    HASH_KEY: key('hash'),
    SIGNING_KEY: key('signing'),
    INTERNAL_KEY: 'test-internal-key-0123456789',
    PROVISIONING_KEY: 'test-provisioning-key-0123456789',
    PORTAL_URL: 'http://portal.localhost:8080',
    SHOP_URL_PATTERN: 'http://{slug}.localhost:8080',
    MEDIA_DIR: mediaFolder,
    TOSS_API_BASE_URL: `${sandbox}/toss`,
    TOSS_SDK_URL: `${sandbox}/toss/v2/standard`,
    TOSS_TIMEOUT_MS: '2000',
    KAKAO_AUTH_BASE_URL: `${sandbox}/kauth`,
    KAKAO_API_BASE_URL: `${sandbox}/kapi`,
    KAKAO_LOCAL_BASE_URL: `${sandbox}/dapi`,
    KAKAO_NAVI_BASE_URL: `${sandbox}/navi`,
    KAKAO_ISSUER: `${sandbox}/kauth`,
    KAKAO_REST_API_KEY: 'test-rest-key',
    KAKAO_CLIENT_SECRET: 'test-client-secret',
    KAKAO_ADMIN_KEY: 'test-admin-key',
    SIGN_INS_PER_MINUTE: '100000',
    SHOP_CHANGES_PER_MINUTE: '100000',
    SWEETTRACKER_BASE_URL: `${sandbox}/sweettracker`,
    SWEETTRACKER_KEY: 'test-sweettracker-key',
    DELIVERY_TRACKER_BASE_URL: `${sandbox}/delivery-tracker`,
    DELIVERY_TRACKER_KEY: 'test-id:test-secret',
    MAIL_URL: `${sandbox}/mailbox/messages`,
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  };
}
