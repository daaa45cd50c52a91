import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.ts';

const CONNECT_MS = 1_000;
const COMMAND_MS = 500;

/**
 * The one shared Redis connection of a process: limits, locks and fast copies. It connects at the first command, gives
 * up quickly, and nothing that must be right may depend on it.
 */
@Injectable()
export class RedisClient implements OnApplicationShutdown {
  readonly connection: Redis;
  private readonly logger = new Logger('redis');
  private isDown = false;

  constructor(config: Config) {
    this.connection = new Redis(config.values.REDIS_URL, {
      lazyConnect: true,
      connectTimeout: CONNECT_MS,
      commandTimeout: COMMAND_MS,
      maxRetriesPerRequest: 1,
    });
    this.connection.on('error', (error: Error) => {
      if (!this.isDown) this.logger.warn(`Redis does not answer (${error.message}); going on without it.`);
      this.isDown = true;
    });
    this.connection.on('ready', () => {
      if (this.isDown) this.logger.log('Redis answers again.');
      this.isDown = false;
    });
  }

  /** False while the connection is lost: callers that can do without need not wait for a command to time out. */
  get isUsable(): boolean {
    return ['wait', 'connecting', 'connect', 'ready'].includes(this.connection.status);
  }

  onApplicationShutdown(): void {
    this.connection.disconnect();
  }
}
