import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';

export const QUEUE_NAME = 'provisioning';
/** In a hash tag, so that all keys of the queue share one slot of a Redis cluster. */
export const QUEUE_PREFIX = '{gamja-provisioning}';

/** While Redis is away its client waits for it for ever; a process that is to end must not. */
const STOP_MS = 3_000;

/** What travels through BullMQ: only which run. Everything else is asked for when its turn comes. */
export interface RunJob {
  readonly runId: string;
}

/** A Redis connection as BullMQ wants it: it waits for a Redis that is away instead of failing. */
export function queueConnection(redisUrl: string): Redis {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined); // Health tells it; without a listener it would end the process.
  return redis;
}

/** Spreads runs that are due over the processes. Redis may forget it all: the poller fills it again. */
export class RunQueue {
  private readonly connection: Redis;
  private readonly queue: Queue<RunJob>;

  constructor(redisUrl: string) {
    this.connection = queueConnection(redisUrl);
    this.queue = new Queue<RunJob>(QUEUE_NAME, { connection: this.connection, prefix: QUEUE_PREFIX });
    this.queue.on('error', () => undefined);
  }

  get isReady(): boolean {
    return this.connection.status === 'ready';
  }

  /**
   * Adds a run, unless it is there: its job has the run's own id. A job that ends is removed at once, since BullMQ would
   * otherwise take the next one under that id for the same and do nothing.
   */
  async add(runId: string): Promise<void> {
    const options = { jobId: runId, removeOnComplete: true, removeOnFail: true };
    await this.queue.add('run', { runId }, options);
  }

  async close(): Promise<void> {
    await Promise.race([this.queue.close(), sleep(STOP_MS, undefined, { ref: false })]);
    this.connection.disconnect();
  }
}
