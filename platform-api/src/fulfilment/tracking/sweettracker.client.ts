import { Injectable, Logger } from '@nestjs/common';
import axios from 'axios';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import { carriers } from '../carriers.ts';
import type { CarrierCode } from '../shipment.entity.ts';
import type { ParcelTracker, TrackedParcel } from './parcel-tracker.ts';

/** Errors come as HTTP 200 with `status: false` (integrations §5.2); the order of the details is not promised. */
const answerSchema = z.looseObject({
  status: z.unknown().optional(),
  code: z.string().optional(),
  level: z.number().default(0),
  complete: z.boolean().default(false),
  trackingDetails: z
    .array(
      z.looseObject({
        time: z.number(),
        kind: z.string().default(''),
        where: z.string().nullable().default(null),
      }),
    )
    .default([]),
});
const DELIVERED_LEVEL = 6;
const TIMEOUT_MS = 10_000;

/** Parcel tracking by SweetTracker (스마트택배). */
@Injectable()
export class SweetTrackerClient implements ParcelTracker {
  private readonly logger = new Logger('tracking');

  constructor(private readonly config: Config) {}

  async track(carrier: CarrierCode, trackingNumber: string): Promise<TrackedParcel | null> {
    const carrierCode = carriers[carrier].sweetTracker;
    if (carrierCode === null) return null;
    const { SWEETTRACKER_BASE_URL, SWEETTRACKER_KEY } = this.config.values;
    try {
      const response = await axios.get<unknown>(`${SWEETTRACKER_BASE_URL}/api/v1/trackingInfo`, {
        params: { t_key: SWEETTRACKER_KEY, t_code: carrierCode, t_invoice: trackingNumber },
        timeout: TIMEOUT_MS,
        proxy: false,
      });
      const answer = answerSchema.parse(response.data);
      if (answer.status === false) {
        this.logger.warn(`SweetTracker refused with code ${answer.code ?? '?'}`);
        return null;
      }
      return {
        delivered: answer.complete || answer.level === DELIVERED_LEVEL,
        scans: answer.trackingDetails
          .map((detail) => ({ at: new Date(detail.time), label: detail.kind, place: detail.where }))
          .sort((a, b) => a.at.getTime() - b.at.getTime()),
      };
    } catch (error) {
      this.logger.warn(`SweetTracker does not answer (${error instanceof Error ? error.name : 'unknown'})`);
      return null;
    }
  }
}
