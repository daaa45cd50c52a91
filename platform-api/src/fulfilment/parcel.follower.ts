import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import type { CarrierCode } from './shipment.entity.ts';
import { ShipmentRecords } from './shipment.records.ts';
import { ShipmentService } from './shipment.service.ts';
import { ParcelTrackers } from './tracking/parcel-trackers.ts';

interface FollowedParcel {
  readonly id: string;
  readonly carrier: CarrierCode | null;
  readonly tracking_number: string | null;
  readonly shippedAt: Date;
  readonly trackAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Follows one parcel. */
@Injectable()
export class ParcelFollower {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly records: ShipmentRecords,
    private readonly trackers: ParcelTrackers,
    private readonly clock: Clock,
  ) {}

  async follow(tenant: TenantId, parcel: FollowedParcel): Promise<void> {
    if (!(await this.take(tenant, parcel))) return;
    const { service, deliveredAfterDays } = await this.trackers.of(tenant);
    const found =
      parcel.carrier === null || parcel.tracking_number === null
        ? null
        : await service.track(parcel.carrier, parcel.tracking_number);
    if (found !== null) {
      await this.database.transaction(async (tx) => {
        for (const scan of found.scans) {
          await this.records.addEvent(tx, tenant, parcel.id, {
            key: `${scan.at.toISOString()} ${scan.label}`,
            ...scan,
          });
        }
      });
    }
    if (found?.delivered === true) {
      await this.shipments.deliverByItself(
        tenant,
        parcel.id,
        'tracking',
        '택배사가 배송 완료로 알려 왔어요.',
      );
    } else if (this.clock.now().getTime() - parcel.shippedAt.getTime() > deliveredAfterDays * DAY_MS) {
      const reason = `보낸 지 ${deliveredAfterDays}일이 지나 배송 완료로 처리했어요.`;
      await this.shipments.deliverByItself(tenant, parcel.id, 'time-limit', reason);
    }
  }

  /** Moves the next look ahead, if nobody else did. */
  private async take(tenant: TenantId, parcel: FollowedParcel): Promise<boolean> {
    const next = new Date(this.clock.now().getTime() + this.config.values.TRACKING_POLL_SECONDS * 1_000);
    const result = await this.database.db
      .updateTable('shipment')
      .set({ track_at: next })
      .where('tenant_id', '=', tenant)
      .where('id', '=', parcel.id)
      .where('track_at', '=', parcel.trackAt)
      .where('state', '=', 'shipped')
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}
