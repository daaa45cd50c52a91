import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { RedisClient } from '../database/index.ts';
import { Clock, tenantId, type TenantId } from '../kernel/index.ts';
import { SLOT_MS, slotOf, slotsOfLastHour } from './traffic.rules.ts';

const FLUSH_MS = 5_000;
const KEPT_MS = 2 * 60 * 60_000;
const SERVER_ERROR = 500;

/** What a shop was asked in an hour, and how often the platform failed to answer. */
export interface Traffic {
  readonly requests: number;
  readonly errors: number;
}

/**
 * Counts each shop's requests. A count is a few instructions in memory; every few seconds the counts of all processes come
 * together in Redis. They are for a glance at health: losing some costs nothing.
 */
@Injectable()
export class TenantTraffic implements BeforeApplicationShutdown {
  private readonly logger = new Logger('traffic');
  private counts = new Map<TenantId, { requests: number; errors: number }>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly redis: RedisClient,
    private readonly clock: Clock,
  ) {}

  /** Counts one answer; what belongs to no shop is not counted. */
  count(tenant: TenantId | null, status: number): void {
    if (tenant === null) return;
    const known = this.counts.get(tenant);
    const counted = known ?? { requests: 0, errors: 0 };
    counted.requests += 1;
    if (status >= SERVER_ERROR) counted.errors += 1;
    if (known === undefined) this.counts.set(tenant, counted);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Adds what was counted here to what others have counted. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { counts } = this;
    if (counts.size === 0) return;
    this.counts = new Map();
    if (!this.redis.isUsable) return;
    const key = keyOf(slotOf(this.clock.now().getTime()));
    const batch = this.redis.connection.multi();
    for (const [tenant, { requests, errors }] of counts) {
      batch.hincrby(key, `${tenant}:requests`, requests);
      if (errors > 0) batch.hincrby(key, `${tenant}:errors`, errors);
    }
    try {
      await batch.pexpire(key, KEPT_MS).exec();
    } catch (error) {
      this.logger.warn(
        `Requests were not counted: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** What each shop was asked in the last hour; nothing while Redis does not answer. */
  async lastHour(): Promise<ReadonlyMap<TenantId, Traffic>> {
    const sums = new Map<TenantId, { requests: number; errors: number }>();
    if (!this.redis.isUsable) return sums;
    try {
      const slots = slotsOfLastHour(this.clock.now().getTime());
      const hashes = await Promise.all(slots.map((slot) => this.redis.connection.hgetall(keyOf(slot))));
      for (const [field, count] of hashes.flatMap((hash) => Object.entries(hash))) {
        const [id, kind] = field.split(':');
        const tenant = tenantId(Number(id));
        const sum = sums.get(tenant) ?? { requests: 0, errors: 0 };
        sum[kind === 'errors' ? 'errors' : 'requests'] += Number(count);
        sums.set(tenant, sum);
      }
    } catch (error) {
      this.logger.warn(`Requests cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return sums;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }
}

function keyOf(slot: number): string {
  return `gamja:traffic:${slot * SLOT_MS}`;
}
