import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../launcher/run-command.ts';
import type { Tool } from './fetched-tools.ts';

/** A service as `docker compose config` resolves it; only what is checked. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly { readonly published?: string; readonly host_ip?: string }[];
  readonly restart?: string;
  readonly healthcheck?: { readonly disable?: boolean };
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly memory?: string } } };
  readonly cap_drop?: readonly string[];
  readonly networks?: Readonly<Record<string, unknown>>;
}

/** A compose file, resolved. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

/** Makes secrets with the installation's own script and returns the text of its file. */
export async function makeSecrets(checkout: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gamja-secrets-'));
  try {
    const file = join(folder, 'env');
    const made = await runCommand(
      'sh',
      ['docker/scripts/make-secrets.sh', 'shops.example', 'you@shops.example'],
      {
        cwd: checkout,
        env: { ...process.env, GAMJA_ENV_FILE: file },
      },
    );
    if (made.code !== 0) throw new Error(made.output);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves a compose file with nothing but the given variables. @throws Error with what compose found wrong. */
export async function resolveCompose(
  tool: Tool,
  checkout: string,
  file: string,
  variables: string,
): Promise<ComposeFile> {
  const given = Object.fromEntries(
    variables
      .split('\n')
      .filter((line) => /^[A-Z]\w*=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  ) as Record<string, string>;
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...given };
  const options = ['-f', file, '--env-file', '/dev/null', 'config'];
  const quiet = await runCommand(tool.command, [...tool.args, ...options, '--quiet'], { cwd: checkout, env });
  // A warning names a variable that nobody set: the installation would start with an empty one.
  if (quiet.code !== 0 || quiet.output.trim() !== '') throw new Error(quiet.output.trim());
  const resolved = await runCommand(tool.command, [...tool.args, ...options, '--format', 'json'], {
    cwd: checkout,
    env,
  });
  return JSON.parse(resolved.output) as ComposeFile;
}

/** What the services of the whole installation must have. Returns a sentence for each fault. */
export function installationFaults({ services }: ComposeFile): string[] {
  return Object.entries(services).flatMap(([name, service]) => [
    ...(name !== 'edge' && service.ports?.length ? [`${name} publishes a port; only the edge may`] : []),
    ...(service.deploy?.resources?.limits?.memory ? [] : [`${name} has no limit of memory`]),
    ...(service.logging?.options?.['max-size'] ? [] : [`${name} keeps its log without an end`]),
    ...(service.restart ? [] : [`${name} does not say whether it is started again`]),
    ...(service.build || service.healthcheck ? [] : [`${name} has no health check`]),
    ...(service.build || /:\d+\.\d+/.test(service.image ?? '')
      ? []
      : [`${name}: ${service.image} names no version`]),
  ]);
}

/** What the servers of a developer must be: reachable from this machine alone. */
export function developmentFaults({ services }: ComposeFile): string[] {
  return Object.entries(services).flatMap(([name, { ports = [] }]) =>
    ports.some(({ host_ip }) => host_ip !== '127.0.0.1') ? [`${name} listens outside this machine`] : [],
  );
}
