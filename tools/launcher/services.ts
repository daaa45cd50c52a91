import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './language.ts';
import { checkout } from './paths.ts';
import type { Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/** One process of Gamja itself. */
export interface Service {
  readonly name: string;
  readonly label: string;
  /** The file that node runs, seen from the checkout. */
  readonly entry: string;
  readonly port: keyof Ports;
  readonly healthPath: string;
  /** Longest time until it answers, in milliseconds. */
  readonly limitMs: number;
  /** Files whose change asks for a restart. */
  readonly code: readonly string[];
  /** Settings that it is given; nobody sees a secret that is not theirs. */
  readonly settings: RegExp;
}

/** All services in the order in which they are started; they are stopped in the reverse order, the front proxy first. */
export const services: readonly Service[] = [
  {
    name: 'sandbox',
    label: say('Sandbox', '샌드박스'),
    entry: 'docker/sandbox/src/main.ts',
    port: 'sandbox',
    healthPath: '/health/live',
    limitMs: 30_000,
    code: ['docker/sandbox/src'],
    settings:
      /^(NODE_ENV|LOG_LEVEL|SANDBOX_PORT|PUBLIC_URL|PORTAL_URL|SHOP_URL_PATTERN|KAKAO_.*|SWEETTRACKER_KEY|DELIVERY_TRACKER_KEY)$/,
  },
  {
    name: 'api',
    label: 'API',
    entry: 'platform-api/dist/src/main.api.js',
    port: 'api',
    healthPath: '/health/ready',
    limitMs: 60_000,
    code: ['platform-api/dist/src'],
    settings: /^(?!DATABASE_ROOT_PASSWORD)/,
  },
  {
    name: 'worker',
    label: say('Worker', '작업 처리기'),
    entry: 'platform-api/dist/src/main.worker.js',
    port: 'worker',
    healthPath: '/health/ready',
    limitMs: 60_000,
    code: ['platform-api/dist/src'],
    settings: /^(?!DATABASE_ROOT_PASSWORD)/,
  },
  {
    name: 'storefront',
    label: say('Storefront', '쇼핑몰 화면'),
    entry: 'storefront-template/server.ts',
    port: 'storefront',
    healthPath: '/health',
    limitMs: 30_000,
    code: ['storefront-template/server.ts', 'storefront-template/server', 'storefront-template/build/server'],
    settings: /^(NODE_ENV|LOG_LEVEL|STOREFRONT_PORT|API_URL|INTERNAL_KEY|SHOP_URL_PATTERN)$/,
  },
  {
    name: 'provisioning',
    label: say('Provisioning', '쇼핑몰 개설'),
    entry: 'provisioning/src/main.provisioning.ts',
    port: 'provisioning',
    // Ready means that it reaches the API, which starts at the same time.
    healthPath: '/health/ready',
    limitMs: 60_000,
    code: ['provisioning/src'],
    settings: /^(NODE_ENV|LOG_LEVEL|PROVISIONING_PORT|PROVISIONING_KEY|PLATFORM_URL|PROBE_URL|REDIS_URL)$/,
  },
  {
    name: 'proxy',
    label: say('Front proxy', '앞단 프록시'),
    entry: 'docker/front-proxy/src/main.ts',
    port: 'proxy',
    healthPath: '/health/live',
    limitMs: 20_000,
    code: ['docker/front-proxy/src'],
    settings: /^(NODE_ENV|LOG_LEVEL|PROXY_PORT|API_URL|STOREFRONT_URL|PORTAL_HOST|PORTAL_DIR)$/,
  },
];

/** The environment of a service: the person's own, less all settings, plus the settings that are for this service. */
export function serviceEnvironment(service: Service, settings: Settings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !(name in settings));
  const given = Object.entries(settings).filter(([name]) => service.settings.test(name));
  return Object.fromEntries([...inherited, ...given]);
}

/** Changes whenever the service's code or settings do: then a running process is out of date. */
export function serviceStamp(service: Service, settings: Settings): string {
  const hash = createHash('sha256');
  for (const path of service.code) hashTree(join(checkout, path), hash);
  for (const [name, value] of Object.entries(settings))
    if (service.settings.test(name)) hash.update(`${name}=${value}\n`);
  return hash.digest('hex').slice(0, 16);
}

function hashTree(path: string, hash: ReturnType<typeof createHash>): void {
  if (!existsSync(path)) return;
  const { size, mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) {
    hash.update(`${path}:${size}:${mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).toSorted()) hashTree(join(path, name), hash);
}
