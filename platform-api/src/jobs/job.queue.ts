import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../config/index.ts';

export const QUEUE_NAME = 'jobs';
/** In a hash tag, so that all keys of the queue share one slot of a Redis cluster. */
export const QUEUE_PREFIX = '{gamja}';

/** What travels through BullMQ. */
export interface QueuedJob {
  readonly tenant: number;
  readonly job: string;
  readonly payload: unknown;
  readonly requestId: string | null;
}

/** A Redis connection as BullMQ wants it: it waits for a Redis that is away instead of failing. */
export function queueConnection(config: Config): Redis {
  const redis = new Redis(config.values.REDIS_URL, { maxRetriesPerRequest: null, lazyConnect: false });
  redis.on('error', () => undefined); // Reported by health and by the calls that fail; without a listener it would end the process.
  return redis;
}

/** The BullMQ queue that holds the bounded in-flight part; the backlog is the outbox. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly connection: Redis;
  readonly queue: Queue<QueuedJob>;

  constructor(config: Config) {
    this.connection = queueConnection(config);
    this.queue = new Queue<QueuedJob>(QUEUE_NAME, { connection: this.connection, prefix: QUEUE_PREFIX });
    this.queue.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    this.connection.disconnect();
  }
}
