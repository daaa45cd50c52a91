import { Injectable, Logger } from '@nestjs/common';
import axios from 'axios';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import { carriers } from '../carriers.ts';
import type { CarrierCode } from '../shipment.entity.ts';
import type { ParcelTracker, TrackedParcel } from './parcel-tracker.ts';

const QUERY = `query Track($carrierId: ID!, $trackingNumber: String!) {
  track(carrierId: $carrierId, trackingNumber: $trackingNumber) {
    lastEvent { status { code } }
    events(last: 50) { edges { node { time status { code name } location { name } description } } }
  }
}`;

const nodeSchema = z.looseObject({
  time: z.string().nullable(),
  status: z.looseObject({ code: z.string(), name: z.string().nullable() }),
  location: z.looseObject({ name: z.string().nullable() }).nullable(),
  description: z.string().nullable(),
});
const answerSchema = z.looseObject({
  data: z
    .looseObject({
      track: z
        .looseObject({
          lastEvent: z.looseObject({ status: z.looseObject({ code: z.string() }) }).nullable(),
          events: z.looseObject({ edges: z.array(z.looseObject({ node: nodeSchema })) }),
        })
        .nullable(),
    })
    .nullable(),
});
/** The service reads the carrier's page while one waits (integrations §5.1). */
const TIMEOUT_MS = 20_000;

/** Parcel tracking by Delivery Tracker (tracker.delivery). */
@Injectable()
export class DeliveryTrackerClient implements ParcelTracker {
  private readonly logger = new Logger('tracking');

  constructor(private readonly config: Config) {}

  async track(carrier: CarrierCode, trackingNumber: string): Promise<TrackedParcel | null> {
    const carrierId = carriers[carrier].deliveryTracker;
    if (carrierId === null) return null;
    const { DELIVERY_TRACKER_BASE_URL, DELIVERY_TRACKER_KEY } = this.config.values;
    try {
      const response = await axios.post<unknown>(
        `${DELIVERY_TRACKER_BASE_URL}/graphql`,
        { query: QUERY, variables: { carrierId, trackingNumber } },
        {
          headers: { Authorization: `TRACKQL-API-KEY ${DELIVERY_TRACKER_KEY}` },
          timeout: TIMEOUT_MS,
          proxy: false,
        },
      );
      const found = answerSchema.parse(response.data).data?.track ?? null;
      if (found === null) return null;
      const nodes = found.events.edges.map((edge) => edge.node);
      return {
        delivered: [found.lastEvent, ...nodes].some((event) => event?.status.code === 'DELIVERED'),
        scans: nodes.flatMap((node) =>
          node.time === null || Number.isNaN(Date.parse(node.time))
            ? []
            : [
                {
                  at: new Date(node.time),
                  label: node.description ?? node.status.name ?? node.status.code,
                  place: node.location?.name ?? null,
                },
              ],
        ),
      };
    } catch (error) {
      this.logger.warn(
        `Delivery Tracker does not answer (${error instanceof Error ? error.name : 'unknown'})`,
      );
      return null;
    }
  }
}
