import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { originKey, type Point } from './distance.rules.ts';
import { RoadRouter, type RoadLeg } from './road-router.ts';

const TIME_LIMIT_MS = 2_000;
/** Roads change slowly; a remembered distance is good for a season. */
const REMEMBERED_MS = 90 * 24 * 60 * 60 * 1000;

/** Distances by road, for as many warehouses as could be measured in time. */
export interface RoadAnswer {
  readonly byWarehouse: ReadonlyMap<string, RoadLeg>;
  /** Says so when some warehouses have to do with the straight line. */
  readonly note: string | null;
}

/** Measures roads once per warehouse and neighbourhood: remembered in the database, asked of the road service otherwise. */
@Injectable()
export class RoadDistances {
  constructor(
    private readonly database: Database,
    private readonly router: RoadRouter,
    private readonly clock: Clock,
  ) {}

  /** The road distances from warehouses to a destination, in two seconds at most. */
  async measure(
    tenant: TenantId,
    warehouses: readonly (Point & { readonly id: string })[],
    destination: Point,
    zoneCode: string | null,
  ): Promise<RoadAnswer> {
    const known =
      zoneCode === null ? new Map<string, RoadLeg>() : await this.remembered(tenant, warehouses, zoneCode);
    const origins = new Map(
      warehouses
        .filter((warehouse) => !known.has(originKey(warehouse)))
        .map(({ latitude, longitude }) => [originKey({ latitude, longitude }), { latitude, longitude }]),
    );
    const fresh =
      origins.size === 0
        ? new Map<string, RoadLeg>()
        : await this.router.legs(
            [...origins].map(([key, point]) => ({ ...point, key })),
            destination,
            AbortSignal.timeout(TIME_LIMIT_MS),
          );
    if (zoneCode !== null) await this.remember(tenant, zoneCode, fresh);
    const legs = new Map([...known, ...fresh]);
    const byWarehouse = new Map<string, RoadLeg>();
    for (const warehouse of warehouses) {
      const leg = legs.get(originKey(warehouse));
      if (leg !== undefined) byWarehouse.set(warehouse.id, leg);
    }
    const straight = warehouses.length - byWarehouse.size;
    return {
      byWarehouse,
      note:
        straight === 0
          ? null
          : `The road distance of ${straight} of ${warehouses.length} warehouses was not to be had in time; the straight line was used.`,
    };
  }

  private async remembered(
    tenant: TenantId,
    warehouses: readonly Point[],
    zoneCode: string,
  ): Promise<Map<string, RoadLeg>> {
    if (warehouses.length === 0) return new Map();
    const since = new Date(this.clock.now().getTime() - REMEMBERED_MS);
    const rows = await this.database.db
      .selectFrom('road_distance as d')
      .select(['d.origin_key as originKey', 'd.meters', 'd.seconds'])
      .where('d.tenant_id', '=', tenant)
      .where('d.origin_key', 'in', [...new Set(warehouses.map(originKey))])
      .where('d.zone_code', '=', zoneCode)
      .where('d.measured_at', '>', storedInstant(since))
      .execute();
    return new Map(rows.map(({ originKey: key, meters, seconds }) => [key, { meters, seconds }]));
  }

  private async remember(
    tenant: TenantId,
    zoneCode: string,
    legs: ReadonlyMap<string, RoadLeg>,
  ): Promise<void> {
    const now = this.clock.now();
    for (const [key, { meters, seconds }] of legs) {
      await this.database.db
        .insertInto('road_distance')
        .values({
          tenant_id: tenant,
          origin_key: key,
          zone_code: zoneCode,
          meters,
          seconds,
          measured_at: now,
        })
        .onDuplicateKeyUpdate({ meters, seconds, measured_at: now })
        .execute();
    }
  }
}
