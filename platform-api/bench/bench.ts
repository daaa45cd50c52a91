import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { serverPid, type Lane } from './lane.ts';
import type { GeneratorMessage, LoadResult, Plan } from './load/load.types.ts';
import type { Options } from './options.ts';
import { checkout, start, stop, usageOf, type Program, type Usage } from './processes.ts';
import type { Costs, Measured } from './report.ts';

/** The processes of the platform that a measurement can start. */
export type ServiceName = 'api' | 'worker' | 'storefront' | 'sandbox' | 'proxy' | 'provisioning';

interface ServicePlan {
  readonly entry: string;
  readonly health: string;
  readonly args?: readonly string[];
}

const services: Readonly<Record<ServiceName, ServicePlan>> = {
  api: { entry: 'platform-api/dist/src/main.api.js', health: '/health/ready' },
  worker: { entry: 'platform-api/dist/src/main.worker.js', health: '/health/ready' },
  storefront: { entry: 'storefront-template/server.ts', health: '/health' },
  sandbox: { entry: 'docker/sandbox/src/main.ts', health: '/health/live' },
  proxy: { entry: 'docker/front-proxy/src/main.ts', health: '/health/live' },
  provisioning: { entry: 'provisioning/src/main.provisioning.ts', health: '/health/live' },
};

const servers = { database: 'mariadb', redis: 'redis', search: 'elasticsearch' } as const;
const secondApiPort = 10;

/** What was used up to a moment. */
export interface Reading {
  readonly usages: ReadonlyMap<string, Usage>;
  readonly statements: number;
}

/** Starts what a scenario needs, puts load on it and reads what that costs. */
export class Bench {
  readonly options: Options;
  readonly lane: Lane;
  readonly tell: (line: string) => void;
  readonly #children = new Map<string, ChildProcess[]>();
  #sql: Connection | null = null;

  constructor(options: Options, lane: Lane, tell: (line: string) => void) {
    this.options = options;
    this.lane = lane;
    this.tell = tell;
  }

  /** The ports on which the API listens: as many as `--api` asked for. */
  get apiPorts(): number[] {
    const { api } = this.lane.ports;
    return Array.from({ length: this.options.apis }, (_, index) =>
      index === 0 ? api : api + secondApiPort + index,
    );
  }

  /** The host name of a tenant's shop; tenants count from 1. */
  hostOf(slug: string): string {
    return `${slug}.localhost:${this.lane.ports.proxy}`;
  }

  async start(...names: readonly ServiceName[]): Promise<void> {
    for (const name of names) {
      const ports = name === 'api' ? this.apiPorts : [this.lane.ports[name]];
      const children = await Promise.all(ports.map((port, index) => start(this.program(name, port, index))));
      this.#children.set(name, children);
    }
  }

  async stop(name: ServiceName): Promise<void> {
    await Promise.all((this.#children.get(name) ?? []).map(stop));
    this.#children.delete(name);
  }

  /** Stops all services; the servers below them stay. */
  async close(): Promise<void> {
    await this.#sql?.end();
    for (const name of [...this.#children.keys()].toReversed()) await this.stop(name as ServiceName);
  }

  /** How to start a service on a port. */
  program(name: ServiceName, port: number, index = 0): Program {
    const { entry, health } = services[name];
    const profiling =
      this.options.profile && (name === 'api' || name === 'storefront')
        ? [
            '--cpu-prof',
            `--cpu-prof-dir=${join(this.lane.folder, 'profiles')}`,
            `--cpu-prof-name=${name}-${process.pid}.cpuprofile`,
          ]
        : [];
    return {
      name: index === 0 ? name : `${name}-${index + 1}`,
      args: [...profiling, join(checkout, entry)],
      environment: {
        ...process.env,
        ...this.lane.settings,
        ...(name === 'api' ? { API_PORT: String(port) } : {}),
      },
      logFolder: join(this.lane.folder, 'logs'),
      readyUrl: `http://127.0.0.1:${port}${health}`,
    };
  }

  /** A statement of the measurement's own, outside the platform's guard. */
  async query<T>(sql: string, values: readonly (string | number)[] = []): Promise<T[]> {
    this.#sql ??= await createConnection({ uri: this.lane.settings['DATABASE_URL'] ?? '' });
    const [rows] = await this.#sql.query(sql, [...values]);
    return rows as T[];
  }

  /** What all processes have used and how many statements the database has answered so far. */
  async read(): Promise<Reading> {
    const [questions] = await this.query<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Questions'");
    const pids = new Map<string, number[]>();
    for (const [label, name] of Object.entries(servers)) {
      const pid = serverPid(this.lane, name);
      if (pid !== null) pids.set(label, [pid]);
    }
    for (const [name, children] of this.#children)
      pids.set(
        name,
        children.flatMap((child) => child.pid ?? []),
      );
    return {
      statements: Number(questions?.Value ?? 0),
      usages: new Map([...pids].map(([name, numbers]) => [name, usageOf(numbers)])),
    };
  }

  /** Puts a load on the platform and measures it. `settle` runs before the costs are read: what the load left to be done. */
  async load(
    name: string,
    plan: Plan,
    settle: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Measured> {
    const generator = fork(join(import.meta.dirname, 'load/generator.ts'), { serialization: 'advanced' });
    const generatorPids = [generator.pid ?? 0];
    try {
      generator.send(plan);
      await this.#word(generator, 'warm');
      const before = await this.read();
      const generatorBefore = usageOf(generatorPids);
      generator.send('go');
      const startedAt = performance.now();
      const done = this.#word(generator, 'done');
      let generatorUse = generatorBefore;
      const watch = setInterval(() => (generatorUse = usageOf(generatorPids)), 100);
      const message = await done.finally(() => clearInterval(watch));
      await settle();
      const settledSeconds = (performance.now() - startedAt) / 1000;
      const after = await this.read();
      const { result } = message;
      if (result.failures.length > 0) throw new Error(`${name} failed:\n${result.failures.join('\n')}`);
      const costs = costsOf(before, after, result);
      costs.cpuMs.set(
        'generator',
        (generatorUse.cpuMs - generatorBefore.cpuMs) / Math.max(1, result.operations),
      );
      return { name, result, settledSeconds, ...costs };
    } finally {
      generator.kill();
    }
  }

  #word<K extends GeneratorMessage['kind']>(
    generator: ChildProcess,
    kind: K,
  ): Promise<Extract<GeneratorMessage, { kind: K }>> {
    return new Promise((resolve, reject) => {
      generator.once('message', (given) => {
        const message = given as GeneratorMessage;
        if (message.kind === kind) resolve(message as Extract<GeneratorMessage, { kind: K }>);
        else
          reject(
            new Error(message.kind === 'broken' ? message.message : `The generator said ${message.kind}.`),
          );
      });
      generator.once('exit', (code) => reject(new Error(`The generator ended (${code}).`)));
    });
  }
}

function costsOf(before: Reading, after: Reading, { operations }: LoadResult): Costs {
  const each = Math.max(1, operations);
  const cpuMs = new Map<string, number>();
  const rssMb = new Map<string, number>();
  for (const [name, usage] of after.usages) {
    cpuMs.set(name, (usage.cpuMs - (before.usages.get(name)?.cpuMs ?? 0)) / each);
    rssMb.set(name, usage.rssMb);
  }
  // One of them is the question itself.
  return { statements: (after.statements - before.statements - 1) / each, cpuMs, rssMb };
}
