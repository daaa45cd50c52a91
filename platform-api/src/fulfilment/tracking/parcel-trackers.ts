import { Injectable } from '@nestjs/common';
import type { TenantId } from '../../kernel/index.ts';
import { FulfilmentSettingsService } from '../fulfilment-settings.service.ts';
import { DeliveryTrackerClient } from './delivery-tracker.client.ts';
import type { ParcelTracker } from './parcel-tracker.ts';
import { SweetTrackerClient } from './sweettracker.client.ts';

/** Knows which tracking service a shop uses. */
@Injectable()
export class ParcelTrackers {
  constructor(
    private readonly settings: FulfilmentSettingsService,
    private readonly sweetTracker: SweetTrackerClient,
    private readonly deliveryTracker: DeliveryTrackerClient,
  ) {}

  /** The shop's service, and after how many days without its news a parcel counts as delivered. */
  async of(tenant: TenantId): Promise<{ service: ParcelTracker; deliveredAfterDays: number }> {
    const { tracker, deliveredAfterDays } = await this.settings.read(tenant);
    const service = tracker === 'sweettracker' ? this.sweetTracker : this.deliveryTracker;
    return { service, deliveredAfterDays };
  }
}
