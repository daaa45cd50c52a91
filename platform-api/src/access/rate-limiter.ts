import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { RedisClient } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { windowOf, type LimitKind } from './rate-limit.rules.ts';

const WINDOW_MS = 60_000;

/**
 * Counts requests per minute in Redis. A limit is a courtesy to neighbours, not a proof: while Redis does not answer
 * everybody is let through, and the log says so.
 */
@Injectable()
export class RateLimiter {
  private readonly logger = new Logger('limits');
  private readonly perMinute: Readonly<Record<LimitKind, number>>;

  constructor(
    config: Config,
    private readonly redis: RedisClient,
    private readonly clock: Clock,
  ) {
    this.perMinute = {
      'sign-in': config.values.SIGN_INS_PER_MINUTE,
      'shop-change': config.values.SHOP_CHANGES_PER_MINUTE,
    };
  }

  /** Counts one request of `caller` in a tenant, or on the platform's own surface; answers 0 when it may pass, else the seconds to wait. */
  async take(kind: LimitKind, tenant: TenantId | null, caller: string): Promise<number> {
    if (!this.redis.isUsable) return 0; // The client has logged that Redis is gone.
    const window = windowOf(this.clock.now().getTime(), WINDOW_MS);
    const who = createHash('sha256').update(caller).digest('base64url').slice(0, 22); // No addresses in Redis.
    const key = `gamja:limit:${kind}:${tenant ?? 'platform'}:${who}:${window.number}`;
    try {
      const counted = await this.redis.connection.multi().incr(key).pexpire(key, WINDOW_MS).exec();
      const count = Number(counted?.[0]?.[1] ?? 0);
      return count > this.perMinute[kind] ? window.secondsLeft : 0;
    } catch (error) {
      this.logger.warn(`Requests are not counted: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    }
  }
}
