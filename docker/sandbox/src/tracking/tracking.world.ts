import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import type { SandboxConfig } from '../core/config.ts';
import { type Journal, Shelf } from '../core/journal.ts';
import { ServiceFaults } from '../core/service-faults.ts';
import { ParcelBook } from './parcel-book.ts';
import { TrackWebhooks, type TrackWebhook } from './track-webhooks.ts';

export const trackingBehaviour = z.object({
  /** SweetTracker's answer before the first scan: result "N" without details, or error 104. */
  sweetTrackerUnscanned: z.enum(['result-n', 'code-104']).default('result-n'),
  /** The company list wrapped in {"Company": []}, or bare. */
  companyList: z.enum(['wrapped', 'bare']).default('wrapped'),
  /** SweetTracker answers every look-up with this error; null answers truthfully. */
  sweetTrackerError: z.enum(['101', '102', '103', '104', '105', '106']).nullable().default(null),
  /** Delivery Tracker answers every look-up with this error code; null answers truthfully. */
  deliveryTrackerError: z.enum(['INTERNAL', 'BAD_REQUEST', 'NOT_FOUND']).nullable().default(null),
  /** Details newest first, to try that the reader does not rely on their order. */
  reverseDetails: z.boolean().default(false),
});

/** Parcels, call-backs and switches of both tracking services. */
export class TrackingWorld {
  readonly config: SandboxConfig;
  readonly parcels: ParcelBook;
  readonly webhooks: TrackWebhooks;
  readonly faults = new ServiceFaults();
  behaviour = trackingBehaviour.parse({});

  constructor(clock: Clock, journal: Journal, config: SandboxConfig) {
    this.config = config;
    this.parcels = new ParcelBook(clock, journal, config.trackingSpeed);
    this.webhooks = new TrackWebhooks(clock, new Shelf<TrackWebhook>(journal, 'track-webhooks'));
    this.parcels.onMove((parcel) => void this.webhooks.parcelMoved(parcel));
  }

  reset(): void {
    this.parcels.clear();
    this.webhooks.clear();
    this.faults.clear();
    this.behaviour = trackingBehaviour.parse({});
  }
}
