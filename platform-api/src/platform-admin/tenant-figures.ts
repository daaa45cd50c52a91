import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Clock, acrossTenants, seoulDay, startOfSeoulDay, type TenantId } from '../kernel/index.ts';
import { TenantTraffic } from '../observability/index.ts';
import { frozenLevels, jobFigures, mediaBytes, orderFigures } from './tenant-health.queries.ts';
import { healthOf } from './tenant-health.rules.ts';
import type { TenantRow } from './tenant.schemas.ts';

const HOUR_MS = 60 * 60_000;
/** Operators' pages ask every few seconds, each of them for all tenants. */
const FRESH_MS = 2_000;

type Health = TenantRow['health'];

/** Counts what tells how tenants are, all of them with a handful of statements; an answer serves for two seconds. */
@Injectable()
export class TenantFigures {
  private remembered: {
    readonly until: number;
    readonly health: Promise<ReadonlyMap<TenantId, Health>>;
  } | null = null;

  constructor(
    private readonly database: Database,
    private readonly traffic: TenantTraffic,
    private readonly clock: Clock,
  ) {}

  /** The health of these tenants, which are all that there are. */
  async healthOfAll(tenants: readonly TenantId[]): Promise<ReadonlyMap<TenantId, Health>> {
    const now = this.clock.now().getTime();
    const { remembered } = this;
    const known = remembered !== null && remembered.until > now ? await remembered.health : null;
    if (known !== null && tenants.every((tenant) => known.has(tenant))) return known;
    const health = this.count(tenants);
    this.remembered = { until: now + FRESH_MS, health };
    health.catch(() => (this.remembered = null));
    return await health;
  }

  private async count(tenants: readonly TenantId[]): Promise<ReadonlyMap<TenantId, Health>> {
    const now = this.clock.now();
    const hourAgo = new Date(now.getTime() - HOUR_MS);
    const midnight = startOfSeoulDay(seoulDay(now));
    const { db } = this.database;
    const [[jobs, orders, alarms, bytes], traffic] = await Promise.all([
      acrossTenants('platform-admin: counts orders, jobs, frozen stock and pictures of all tenants', () =>
        Promise.all([
          jobFigures(db, now),
          orderFigures(db, tenants, { hourAgo, midnight }),
          frozenLevels(db),
          mediaBytes(db),
        ]),
      ),
      this.traffic.lastHour(),
    ]);
    return new Map(
      tenants.map((tenant) => {
        const job = jobs.get(tenant);
        const asked = traffic.get(tenant);
        const figures = {
          requests: asked?.requests ?? 0,
          errors: asked?.errors ?? 0,
          jobsFailed: job?.failed ?? 0,
          oldestWaitingSeconds: job?.lateSeconds ?? null,
          searchBehind: job?.behind ?? 0,
          stockAlarms: alarms.get(tenant) ?? 0,
        };
        const { requests, errors, ...rest } = figures;
        const health: Health = {
          ...healthOf(figures),
          ...rest,
          requestsLastHour: requests,
          errorsLastHour: errors,
          ordersLastHour: orders.get(tenant)?.lastHour ?? 0,
          ordersToday: orders.get(tenant)?.today ?? 0,
          jobsWaiting: job?.waiting ?? 0,
          mediaBytes: bytes.get(tenant) ?? 0,
        };
        return [tenant, health];
      }),
    );
  }
}
