import { hostname } from 'node:os';
import { logLevels, type LogLevel } from './log.ts';

/** What the process is told by its environment. */
export interface ProvisioningSettings {
  /** The API's internal address. */
  readonly platformUrl: string;
  readonly provisioningKey: string;
  readonly redisUrl: string;
  /** Where the health addresses listen. */
  readonly port: number;
  readonly host: string;
  /** The front's address; the probe asks it with the shop's own Host header. */
  readonly probeUrl: URL;
  /** How long nobody else may take a run after its holder was last heard of. */
  readonly leaseSeconds: number;
  /** How often a step is tried before its run is taken back. */
  readonly attempts: number;
  readonly logLevel: LogLevel;
  readonly failpoint: string;
  /** Tells this process from others that share the runs. */
  readonly holder: string;
}

/** Reads and checks the environment; all faults are told at once. */
export function readSettings(environment: NodeJS.ProcessEnv): ProvisioningSettings {
  const faults: string[] = [];
  const settings = {
    platformUrl: address(environment, 'PLATFORM_URL', 'http://127.0.0.1:8081', ['http:', 'https:'], faults),
    // While a key is being exchanged the API takes two; the first is the one to use.
    provisioningKey:
      required(environment, 'PROVISIONING_KEY', 'a-long-random-text', faults).split(',')[0] ?? '',
    redisUrl: address(environment, 'REDIS_URL', 'redis://127.0.0.1:6379', ['redis:', 'rediss:'], faults),
    probeUrl: address(environment, 'PROBE_URL', 'http://127.0.0.1:8080', ['http:', 'https:'], faults),
    port: whole(environment, 'PROVISIONING_PORT', 8085, 0, 65_535, faults),
    host: environment['PROVISIONING_HOST']?.trim() || '127.0.0.1',
    leaseSeconds: whole(environment, 'PROVISIONING_LEASE_SECONDS', 30, 1, 300, faults),
    attempts: whole(environment, 'PROVISIONING_ATTEMPTS', 8, 1, 100, faults),
    logLevel: level(environment['LOG_LEVEL'] ?? 'info', faults),
    failpoint: environment['FAILPOINT'] ?? '',
    holder: `${hostname().slice(0, 32)}-${process.pid}-${Date.now().toString(36)}`,
  };
  if (settings.failpoint !== '' && environment['NODE_ENV'] === 'production')
    faults.push('FAILPOINT is for crash tests and is refused in production: leave it out.');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { ...settings, probeUrl: new URL(settings.probeUrl) };
}

/** What the command-line tool needs of it. */
export interface CliSettings {
  readonly platformUrl: string;
  readonly provisioningKey: string;
  /** Shown to people, where known. */
  readonly portalUrl: string;
  /** A page that shows sent mail, where there is one: the sandbox's mailbox. */
  readonly mailboxUrl: string;
}

/** Reads what the command-line tool needs; all faults are told at once. */
export function readCliSettings(environment: NodeJS.ProcessEnv): CliSettings {
  const faults: string[] = [];
  const settings = {
    platformUrl: address(environment, 'PLATFORM_URL', 'http://127.0.0.1:8081', ['http:', 'https:'], faults),
    provisioningKey:
      required(environment, 'PROVISIONING_KEY', 'a-long-random-text', faults).split(',')[0] ?? '',
    portalUrl: environment['PORTAL_URL'] ?? '',
    mailboxUrl: environment['MAILBOX_URL'] ?? '',
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return settings;
}

function required(environment: NodeJS.ProcessEnv, name: string, example: string, faults: string[]): string {
  const value = environment[name]?.trim() ?? '';
  if (value === '') faults.push(`${name} is missing; set it like ${name}=${example}`);
  return value;
}

function address(
  environment: NodeJS.ProcessEnv,
  name: string,
  example: string,
  protocols: readonly string[],
  faults: string[],
): string {
  const value = required(environment, name, example, faults);
  if (value !== '' && (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)))
    faults.push(`${name} is not an address that can be used; set it like ${name}=${example}`);
  return value.replace(/\/+$/, '');
}

function whole(
  environment: NodeJS.ProcessEnv,
  name: string,
  standard: number,
  least: number,
  most: number,
  faults: string[],
): number {
  const value = Number(environment[name]?.trim() || standard);
  if (!Number.isInteger(value) || value < least || value > most)
    faults.push(`${name} must be a whole number from ${least} to ${most}; set it like ${name}=${standard}`);
  return value;
}

function level(text: string, faults: string[]): LogLevel {
  const found = logLevels.find((known) => known === text);
  if (found === undefined) faults.push(`LOG_LEVEL is "${text}"; set it to one of: ${logLevels.join(', ')}.`);
  return found ?? 'info';
}
