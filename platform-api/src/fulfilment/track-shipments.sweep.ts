import { Injectable, Logger } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId } from '../kernel/index.ts';
import { ParcelFollower } from './parcel.follower.ts';

const BATCH = 50;

/** Asks the tracking service about parcels on their way, and ends those that nobody scanned for the shop's time limit. */
@SweepTask()
@Injectable()
export class TrackShipmentsSweep implements Sweep {
  readonly name = 'fulfilment.track-shipments';
  readonly everyMs = 2_000;
  private readonly logger = new Logger('tracking');

  constructor(
    private readonly database: Database,
    private readonly parcels: ParcelFollower,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await acrossTenants('fulfilment: finds parcels whose carrier is to be asked', () =>
      this.database.db
        .selectFrom('shipment')
        .select(['tenant_id', 'id', 'carrier', 'tracking_number', 'shipped_at', 'track_at'])
        .where('state', '=', 'shipped')
        .where('track_at', '<=', storedInstant(this.clock.now()))
        .orderBy('track_at')
        .limit(BATCH)
        .execute(),
    );
    for (const row of due) {
      const tenant = tenantId(row.tenant_id);
      const shippedAt = new Date(`${(row.shipped_at ?? '').replace(' ', 'T')}Z`);
      try {
        await inTenant(tenant, this.name, () =>
          this.parcels.follow(tenant, { ...row, shippedAt, trackAt: row.track_at ?? '' }),
        );
      } catch (error) {
        this.logger.error(
          { err: error, shipmentId: row.id },
          'a parcel is asked about again at its next turn',
        );
      }
    }
    return 0;
  }
}
