import { Agent, get } from 'node:http';

const probeEveryMs = 500;
const probeLimitMs = 2000;
const restartMs = 8000;

/** One process that requests can be sent to. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  readonly agent: Agent;
  /** False while it says that it is not ready (it is about to stop) or does not answer. */
  isReady: boolean;
}

/**
 * The processes of one service. With two or more, each is asked every half second whether it is ready, so that a process that is
 * about to stop gets no new requests: that is what lets them be restarted one after another without a failed request.
 */
export class UpstreamPool {
  readonly name: string;
  private readonly readyPath: string;
  private readonly upstreams: readonly Upstream[];
  private readonly probeTimer: NodeJS.Timeout | undefined;
  private turn = 0;
  private heardAt = 0;

  constructor(name: string, urls: readonly URL[], readyPath: string) {
    this.name = name;
    this.readyPath = readyPath;
    this.upstreams = urls.map((url) => ({
      host: url.hostname,
      port: Number(url.port || 80),
      agent: new Agent({ keepAlive: true, maxSockets: 512, maxFreeSockets: 128, scheduling: 'lifo' }),
      isReady: true,
    }));
    if (urls.length > 1) this.probeTimer = setInterval(() => this.probeAll(), probeEveryMs).unref();
  }

  /** The upstreams in the order in which to try them: ready ones by turns, then the others rather than nobody. */
  inOrder(): Upstream[] {
    if (this.upstreams.length === 1) return [...this.upstreams];
    this.turn = (this.turn + 1) % this.upstreams.length;
    const turned = [...this.upstreams.slice(this.turn), ...this.upstreams.slice(0, this.turn)];
    return [...turned.filter(({ isReady }) => isReady), ...turned.filter(({ isReady }) => !isReady)];
  }

  /** One of them has answered a request. */
  heard(): void {
    this.heardAt = Date.now();
  }

  /** True when one answered a moment ago: if none takes connections now, they are being restarted and worth waiting for. */
  get isRestarting(): boolean {
    return Date.now() - this.heardAt < restartMs;
  }

  /** Ends probing and the idle connections. */
  close(): void {
    clearInterval(this.probeTimer);
    for (const { agent } of this.upstreams) agent.destroy();
  }

  private probeAll(): void {
    for (const upstream of this.upstreams) {
      const { host, port } = upstream;
      // A connection of its own: the process may close the idle ones at any time while it stops.
      const request = get(
        { host, port, path: this.readyPath, agent: false, timeout: probeLimitMs },
        (answer) => {
          upstream.isReady = answer.statusCode === 200;
          answer.resume();
        },
      );
      request.once('timeout', () => request.destroy(new Error('no answer')));
      request.once('error', () => {
        upstream.isReady = false;
      });
    }
  }
}
