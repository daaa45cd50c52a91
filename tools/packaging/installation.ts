import { createServer } from 'node:net';
import { join } from 'node:path';
import { runCommand } from '../launcher/run-command.ts';
import type { ComposeFile } from './compose-file.ts';
import { ImageProcess, type ContainerPlan } from './image-process.ts';
import type { RehearsedImage } from './rehearsal.ts';

/** Where the servers of the installation are while it is rehearsed. */
export interface RehearsedServers {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly searchUrl: string;
}

/** Ports of this machine in the place of the container's own. */
export type InstallationPorts = Readonly<
  Record<'api' | 'worker' | 'storefront' | 'provisioning' | 'edge', number>
>;

/** Variables by which a process is told its port; the address it binds is this machine's own. */
const places: Readonly<Record<string, (port: number) => Record<string, string>>> = {
  api: (port) => ({ API_HOST: '127.0.0.1', API_PORT: String(port) }),
  worker: (port) => ({ API_HOST: '127.0.0.1', WORKER_PORT: String(port) }),
  storefront: (port) => ({ STOREFRONT_BIND: '127.0.0.1', STOREFRONT_PORT: String(port) }),
  provisioning: (port) => ({ PROVISIONING_HOST: '127.0.0.1', PROVISIONING_PORT: String(port) }),
};

/**
 * The processes of compose.yaml, started from rehearsed images with the very commands and variables that compose gives them; only
 * addresses and ports are this machine's. A variable that compose forgets is missing here too.
 */
export class Installation {
  private readonly running: ImageProcess[] = [];
  private readonly compose: ComposeFile;
  private readonly servers: RehearsedServers;
  private readonly ports: InstallationPorts;

  constructor(compose: ComposeFile, servers: RehearsedServers, ports: InstallationPorts) {
    this.compose = compose;
    this.servers = servers;
    this.ports = ports;
  }

  /** Runs a service that ends by itself, such as the migration. @throws Error when it fails. */
  async run(service: string, image: RehearsedImage, command?: readonly string[]): Promise<string> {
    const plan = this.plan(service, image);
    const [program = '', ...args] = command ?? plan.command;
    const result = await runCommand(program, args, {
      cwd: plan.folder,
      env: plan.environment,
      limitMs: 120_000,
    });
    if (result.code !== 0) throw new Error(result.output.trim().split('\n').slice(-12).join('\n'));
    return result.output;
  }

  /** Starts a service and waits for its health check. */
  async start(service: string, image: RehearsedImage): Promise<ImageProcess> {
    const started = await ImageProcess.start(this.plan(service, image));
    this.running.push(started);
    return started;
  }

  /** Stops everything, the last one first. @throws Error when one does not end on its stop signal. */
  async stop(): Promise<void> {
    for (const one of this.running.splice(0).toReversed()) await one.stop();
  }

  private plan(service: string, image: RehearsedImage): ContainerPlan {
    const { command, environment = {} } = this.compose.services[service] ?? {};
    const port = this.ports[service as keyof InstallationPorts];
    const given = { ...image.environment, ...environment, ...places[service]?.(port) };
    const local = Object.entries(given).map(([name, value]) => [name, this.local(value, port)]);
    return {
      folder: image.folder,
      command: command ?? image.command,
      healthCheck: image.healthCheck,
      environment: {
        PATH: process.env['PATH'],
        ...(Object.fromEntries(local) as Record<string, string>),
        MEDIA_DIR: join(image.folder, 'media'),
      },
    };
  }

  /** What the value means on this machine: compose's names of services become its addresses. */
  private local(value: string, port: number): string {
    const { databaseUrl, redisUrl, searchUrl } = this.servers;
    return value
      .replace(/^mysql:\/\/.*@database:3306\/gamja$/, databaseUrl)
      .replace(/^redis:\/\/.*@redis:6379$/, redisUrl)
      .replace('http://search:9200', searchUrl)
      .replace('http://api:8081', `http://127.0.0.1:${this.ports.api}`)
      .replace('http://edge:8080', `http://127.0.0.1:${this.ports.edge}`)
      .replace(/^(http:\/\/127\.0\.0\.1:)80\d\d(\/health.*)$/, `$1${port}$2`);
  }
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((answer) => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            answer(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
