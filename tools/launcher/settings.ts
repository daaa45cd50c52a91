import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, stateFolder } from './paths.ts';
import type { Ports } from './ports.ts';

/** Where the settings of this checkout live: secrets made at the first start, addresses worked out at every start. */
export const settingsFile = join(stateFolder, 'env');

/** Settings by environment variable name. */
export type Settings = Record<string, string>;

const secretMakers: Record<string, () => string> = {
  ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  HASH_KEY: () => randomBytes(32).toString('base64'),
  SIGNING_KEY: () => randomBytes(32).toString('base64'),
  INTERNAL_KEY: () => randomBytes(24).toString('hex'),
  PROVISIONING_KEY: () => randomBytes(24).toString('hex'),
  DATABASE_PASSWORD: () => randomBytes(18).toString('hex'),
  DATABASE_ROOT_PASSWORD: () => randomBytes(18).toString('hex'),
  REDIS_PASSWORD: () => randomBytes(18).toString('hex'),
  KAKAO_REST_API_KEY: () => `demo-${randomBytes(12).toString('hex')}`,
  KAKAO_CLIENT_SECRET: () => `demo-${randomBytes(12).toString('hex')}`,
  KAKAO_ADMIN_KEY: () => `demo-${randomBytes(12).toString('hex')}`,
  SWEETTRACKER_KEY: () => `demo-${randomBytes(12).toString('hex')}`,
  DELIVERY_TRACKER_KEY: () => `demo-${randomBytes(12).toString('hex')}`,
};

/**
 * The secrets of this checkout; those that are missing are made now and written down at once, so that a start that fails half-way
 * leaves servers behind whose passwords the next start knows.
 */
export function loadSecrets(): Settings {
  const kept = readSettings();
  const secrets = Object.fromEntries(
    Object.entries(secretMakers).map(([name, make]) => [name, kept[name] ?? make()]),
  );
  if (Object.keys(secrets).some((name) => kept[name] === undefined)) writeSettings({ ...kept, ...secrets });
  return secrets;
}

/** What a start has worked out about the three servers. An empty search address means the embedded search. */
export interface ServerAddresses {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly searchUrl: string;
  /** Which SQL server is the private one; remembered for the next start. */
  readonly databaseKind: string;
  /** Variables whose servers are the person's own, so that the launcher leaves those servers alone. */
  readonly named: readonly string[];
}

/** All settings of the services. What the person's environment names wins over what the launcher works out. */
export function composeSettings(secrets: Settings, addresses: ServerAddresses, ports: Ports): Settings {
  const sandbox = `http://localhost:${ports.sandbox}`;
  const worked: Settings = {
    NODE_ENV: 'production',
    ...secrets,
    DATABASE_URL: addresses.databaseUrl,
    REDIS_URL: addresses.redisUrl,
    ELASTICSEARCH_URL: addresses.searchUrl,
    API_PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    STOREFRONT_PORT: String(ports.storefront),
    PROXY_PORT: String(ports.proxy),
    SANDBOX_PORT: String(ports.sandbox),
    PROVISIONING_PORT: String(ports.provisioning),
    API_URL: `http://127.0.0.1:${ports.api}`,
    STOREFRONT_URL: `http://127.0.0.1:${ports.storefront}`,
    PLATFORM_URL: `http://127.0.0.1:${ports.api}`,
    PROBE_URL: `http://127.0.0.1:${ports.proxy}`,
    PORTAL_HOST: 'portal.localhost',
    PORTAL_DIR: join(checkout, 'tenant-admin/dist'),
    PORTAL_URL: `http://portal.localhost:${ports.proxy}`,
    SHOP_URL_PATTERN: `http://{slug}.localhost:${ports.proxy}`,
    PUBLIC_URL: sandbox,
    MEDIA_STORAGE: 'disk',
    MEDIA_DIR: join(stateFolder, 'media'),
    MEDIA_BASE_URL: '/media',
    TOSS_API_BASE_URL: `${sandbox}/toss`,
    TOSS_SDK_URL: `${sandbox}/toss/v2/standard`,
    KAKAO_AUTH_BASE_URL: `${sandbox}/kauth`,
    KAKAO_API_BASE_URL: `${sandbox}/kapi`,
    KAKAO_LOCAL_BASE_URL: `${sandbox}/dapi`,
    KAKAO_NAVI_BASE_URL: `${sandbox}/navi`,
    KAKAO_ISSUER: `${sandbox}/kauth`,
    KAKAO_UNLINK_HOOK_URL: `http://127.0.0.1:${ports.api}/webhooks/kakao/unlink`,
    SWEETTRACKER_BASE_URL: `${sandbox}/sweettracker`,
    DELIVERY_TRACKER_BASE_URL: `${sandbox}/delivery-tracker`,
    TRACKING_POLL_SECONDS: '5',
    MAIL_URL: `${sandbox}/mailbox/messages`,
    // There is one API here, so nobody else could take what it still serves.
    SHUTDOWN_DRAIN_MS: '0',
    LOG_LEVEL: 'info',
    GAMJA_PORT_BASE: String(ports.proxy),
    GAMJA_DATABASE: addresses.databaseKind,
    GAMJA_NAMED: addresses.named.join(','),
  };
  return { ...worked, ...namedByEnvironment(Object.keys(worked)) };
}

/** Reads `.gamja/env`; empty when there is none yet. */
export function readSettings(): Settings {
  try {
    const lines = readFileSync(settingsFile, 'utf8').split('\n');
    const pairs = lines
      .filter((line) => /^[A-Z]\w*=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    return Object.fromEntries(pairs) as Settings;
  } catch {
    return {};
  }
}

/** Writes `.gamja/env` in one piece, readable by this user only. */
export function writeSettings(settings: Settings): void {
  const lines = [
    '# Made by ./gamja. Secrets are made once and kept; everything else is worked out anew at every start.',
    '# To change a value, set the variable in the environment of ./gamja up: the environment wins.',
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
  ];
  writeFileSync(`${settingsFile}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(`${settingsFile}.new`, 0o600);
  renameSync(`${settingsFile}.new`, settingsFile);
}

/** The three servers are decided elsewhere; NODE_ENV is often left over in a shell and would change what runs. */
function namedByEnvironment(names: readonly string[]): Settings {
  const decidedHere = ['ELASTICSEARCH_URL', 'DATABASE_URL', 'REDIS_URL', 'NODE_ENV'];
  const named = names.filter(
    (name) => !decidedHere.includes(name) && !name.startsWith('GAMJA_') && process.env[name],
  );
  return Object.fromEntries(named.map((name) => [name, process.env[name] ?? '']));
}
