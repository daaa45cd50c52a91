import { Injectable, Logger } from '@nestjs/common';
import Redlock, { ExecutionError, type Lock } from 'redlock';
import { RedisClient } from '../database/index.ts';

const HOLD_MS = 45_000;

/**
 * Lets one process at a time confirm an order, as a courtesy to Toss. What is right does not depend on it: the attempt's
 * compare-and-set decides, also while Redis is down.
 */
@Injectable()
export class ConfirmationLock {
  private readonly logger = new Logger('payments');
  private readonly redlock: Redlock;

  constructor(private readonly redis: RedisClient) {
    this.redlock = new Redlock([redis.connection], { retryCount: 0 });
    this.redlock.on('error', () => undefined); // Each failed vote is reported by `acquire` below.
  }

  /** Runs `work` under the lock; does not run it while somebody else holds it; runs it unlocked when Redis is away. */
  async around(resource: string, work: () => Promise<void>): Promise<void> {
    const lock = await this.acquire(`gamja:confirm:{${resource}}`);
    if (lock === 'taken') return;
    try {
      await work();
    } finally {
      if (lock !== null)
        await lock.release().catch(() => this.logger.debug('a confirmation lock ran out by itself'));
    }
  }

  private async acquire(resource: string): Promise<Lock | 'taken' | null> {
    if (!this.redis.isUsable) return null;
    try {
      return await this.redlock.acquire([resource], HOLD_MS);
    } catch (error) {
      if (error instanceof ExecutionError && (await isTaken(error))) return 'taken';
      this.logger.warn('confirming without a lock: Redis does not answer');
      return null;
    }
  }
}

/** Whether a vote failed because the lock is held, and not because Redis was away. */
async function isTaken(error: ExecutionError): Promise<boolean> {
  const attempts = await Promise.all(error.attempts);
  return attempts.some((attempt) =>
    [...attempt.votesAgainst.values()].some((vote) => vote.name === 'ResourceLockedError'),
  );
}
