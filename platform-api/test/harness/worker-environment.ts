import { createHash } from 'node:crypto';
import { serverUrls, workerDatabase } from './environment.ts';

/** Before each test file: the configuration of an API under test, with this worker's own database and Redis. */
const worker = process.env['JEST_WORKER_ID'] ?? '1';
const urls = serverUrls();
const sandbox = process.env['SANDBOX_URL'] ?? '';
const key = (name: string): string => createHash('sha256').update(`test ${name}`).digest('base64');
const redis = new URL(urls.redis);
// Two runs on one Redis keep apart by TEST_REDIS_OFFSET, as they do on one database server by TEST_DATABASE.
redis.pathname = `/${Number(worker) + Number(process.env['TEST_REDIS_OFFSET'] ?? 0)}`;

const values: Record<string, string> = {
  NODE_ENV: 'test',
  DATABASE_URL: workerDatabase(urls.database, worker),
  DATABASE_POOL: '24',
  REDIS_URL: redis.toString(),
  ELASTICSEARCH_URL: '',
  TEST_ELASTICSEARCH_URL: urls.elasticsearch,
  ENCRYPTION_KEY: key('encryption'),
  HASH_KEY: key('hash'),
  SIGNING_KEY: key('signing'),
  INTERNAL_KEY: 'test-internal-key-0123456789',
  PROVISIONING_KEY: 'test-provisioning-key-0123456789',
  PORTAL_URL: 'http://portal.localhost:8080',
  SHOP_URL_PATTERN: 'http://{slug}.localhost:8080',
  MEDIA_DIR: new URL(`../../../.gamja/test/media-${worker}`, import.meta.url).pathname,
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
Object.assign(process.env, values);
