import type { CarrierCode } from '../shipment.entity.ts';

/** One scan of a parcel. */
export interface ParcelScan {
  readonly at: Date;
  readonly label: string;
  readonly place: string | null;
}

/** What a tracking service knows of a parcel. */
export interface TrackedParcel {
  readonly delivered: boolean;
  readonly scans: readonly ParcelScan[];
}

/** A service that follows parcels. Null: the parcel was not scanned yet, or the service does not answer now. */
export interface ParcelTracker {
  track(carrier: CarrierCode, trackingNumber: string): Promise<TrackedParcel | null>;
}
