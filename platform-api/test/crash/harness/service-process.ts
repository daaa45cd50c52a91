import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Door } from '../../harness/index.ts';
import { freePort } from '../../harness/sandbox-process.ts';
import { stateFolder } from './crash-servers.ts';
import { doorAt } from './door.ts';

const checkout = new URL('../../../../', import.meta.url).pathname;
/** Dozens of processes load the same files: what is compiled once is compiled for all. */
const NODE_COMPILE_CACHE = join(stateFolder, 'compile-cache');
const START_MS = 60_000;

/** The processes of the platform, each from what is built. */
const programs = {
  api: { entry: 'platform-api/dist/src/main.api.js', port: 'API_PORT', health: '/health/ready' },
  worker: { entry: 'platform-api/dist/src/main.worker.js', port: 'WORKER_PORT', health: '/health/ready' },
  provisioning: {
    entry: 'provisioning/src/main.provisioning.ts',
    port: 'PROVISIONING_PORT',
    health: '/health/ready',
  },
  storefront: { entry: 'storefront-template/server.ts', port: 'STOREFRONT_PORT', health: '/health' },
  proxy: { entry: 'docker/front-proxy/src/main.ts', port: 'PROXY_PORT', health: '/health/live' },
} as const;
export type ProgramName = keyof typeof programs;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** One real process of the platform, started with this test's settings and what is given on top. */
export class ServiceProcess {
  readonly door: Door;
  readonly ended: Promise<Ended>;

  private constructor(
    readonly name: ProgramName,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {
    this.door = doorAt(port);
    this.ended = new Promise((resolve) =>
      child.once('exit', (code, signal) => {
        running.delete(child);
        resolve({ code, signal });
      }),
    );
  }

  /** Starts a process and does not wait for it: one that is armed may be dead before it answers. */
  static async launch(
    name: ProgramName,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<ServiceProcess> {
    const { entry, port: variable } = programs[name];
    const port = Number(settings[variable] ?? (await freePort()));
    mkdirSync(join(stateFolder, 'logs'), { recursive: true });
    const log = openSync(join(stateFolder, 'logs', `${name}.crash.log`), 'a', 0o600);
    const child = spawn(process.execPath, [join(checkout, entry)], {
      cwd: checkout,
      env: {
        ...process.env,
        LOG_LEVEL: 'warn',
        NODE_OPTIONS: '',
        NODE_COMPILE_CACHE,
        ...settings,
        [variable]: String(port),
      },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    running.add(child);
    return new ServiceProcess(name, port, child);
  }

  /** Starts a process and waits until it is ready. */
  static async start(
    name: ProgramName,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<ServiceProcess> {
    const started = await ServiceProcess.launch(name, settings);
    await started.ready();
    return started;
  }

  /** Waits until it says that it can serve. */
  async ready(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The ${this.name} ended while it was starting: read ${stateFolder}/logs.`);
      if (Date.now() > deadline) throw new Error(`The ${this.name} is not ready after ${START_MS} ms.`);
      await sleep(50);
    }
  }

  async isReady(): Promise<boolean> {
    const url = `http://127.0.0.1:${this.port}${programs[this.name].health}`;
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    return answer?.status === 200;
  }

  /** Asks it to end, as a deploy does, and waits until it has. */
  async stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return await this.ended;
  }

  /** Ends it as `kill -9` does. */
  async kill(): Promise<Ended> {
    this.child.kill('SIGKILL');
    return await this.ended;
  }
}
