import { performance } from 'node:perf_hooks';
import { HttpConnection } from './http-connection.ts';
import { Latencies } from './latencies.ts';
import type { LoadResult, ReadPlan } from './load.types.ts';

const FAILURES_MAX = 5;

/** Asks for addresses on all connections at once, for a time; the first answer that is not a success ends it. */
export class Reader {
  readonly #plan: ReadPlan;
  readonly #requests: readonly string[];
  readonly #connections: readonly HttpConnection[];
  readonly #failures: string[] = [];
  #next = 0;

  constructor(plan: ReadPlan) {
    this.#plan = plan;
    const headers = plan.headers.map((header) => `${header}\r\n`).join('');
    this.#requests = plan.addresses.map(
      ({ host, path }) => `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}\r\n`,
    );
    this.#connections = Array.from(
      { length: plan.connections },
      (_, index) => new HttpConnection(plan.ports[index % plan.ports.length] ?? 0),
    );
  }

  /** @returns what happened in `forMs`, warm-up and measurement alike. */
  async run(forMs: number): Promise<LoadResult> {
    const latencies = new Latencies();
    const startedAt = performance.now();
    const endAt = startedAt + forMs;
    await Promise.all(this.#connections.map((connection) => this.#loop(connection, endAt, latencies)));
    return {
      operations: latencies.count,
      seconds: (performance.now() - startedAt) / 1000,
      p50Ms: latencies.percentile(0.5),
      p99Ms: latencies.percentile(0.99),
      refused: 0,
      failures: this.#failures,
    };
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  async #loop(connection: HttpConnection, endAt: number, latencies: Latencies): Promise<void> {
    for (let begun = performance.now(); begun < endAt && this.#failures.length < FAILURES_MAX;) {
      const request = this.#take();
      if (request === null) return;
      const { status, body } = await connection.send(request);
      const now = performance.now();
      latencies.add(now - begun);
      begun = now;
      if (status < 200 || status > 299)
        this.#failures.push(
          `${request.split('\r\n', 1)[0] ?? ''}: ${status} ${body.toString().slice(0, 200)}`,
        );
    }
  }

  /** The next request: a step that has no divisor in common with the number of addresses visits all of them, out of order. */
  #take(): string | null {
    const index = this.#next;
    this.#next += 1;
    if (this.#plan.order === 'once') return this.#requests[index] ?? null;
    const step = 1_000_003;
    return this.#requests[(index * step) % this.#requests.length] ?? null;
  }
}
