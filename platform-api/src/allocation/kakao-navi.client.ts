import { Injectable, Logger } from '@nestjs/common';
import { create, type AxiosInstance } from 'axios';
import { z } from 'zod';
import { Config } from '../config/index.ts';
import { straightMeters, type Point } from './distance.rules.ts';
import { RoadRouter, type RoadLeg } from './road-router.ts';

/** Origins farther away than this are refused by the many-to-one address (result code 207). */
const ORIGINS_RADIUS_METERS = 10_000;
/** "Start and destination are within 5 m": no error for us. */
const SAME_PLACE = 104;

const answerSchema = z.object({
  routes: z.array(
    z.object({
      result_code: z.int(),
      key: z.string().optional(),
      summary: z.object({ distance: z.number(), duration: z.number() }).optional(),
    }),
  ),
});

type Origin = Point & { readonly key: string };

/**
 * Kakao Mobility directions (developers.kakaomobility.com). Origins within ten kilometres are asked together
 * (`/v1/origins/directions`), farther ones singly (`/v1/directions`), all at once.
 */
@Injectable()
export class KakaoNaviClient extends RoadRouter {
  private readonly logger = new Logger('kakao-navi');
  private readonly http: AxiosInstance;

  constructor(config: Config) {
    super();
    this.http = create({
      baseURL: config.values.KAKAO_NAVI_BASE_URL,
      headers: {
        Authorization: `KakaoAK ${config.values.KAKAO_REST_API_KEY}`,
        'Content-Type': 'application/json',
      },
    });
  }

  async legs(
    origins: readonly Origin[],
    destination: Point,
    signal: AbortSignal,
  ): Promise<Map<string, RoadLeg>> {
    const near = origins.filter((origin) => straightMeters(origin, destination) < ORIGINS_RADIUS_METERS);
    const single = near.length > 1 ? origins.filter((origin) => !near.includes(origin)) : origins;
    const legs = new Map<string, RoadLeg>();
    await Promise.all([
      ...(near.length > 1 ? [this.together(near, destination, signal, legs)] : []),
      ...single.map((origin) => this.alone(origin, destination, signal, legs)),
    ]);
    return legs;
  }

  private async together(
    origins: readonly Origin[],
    destination: Point,
    signal: AbortSignal,
    legs: Map<string, RoadLeg>,
  ): Promise<void> {
    // Keys may only hold letters, digits, - and _, so origins are named by their place in the list.
    const body = {
      origins: origins.map((origin, index) => ({
        x: origin.longitude,
        y: origin.latitude,
        key: String(index),
      })),
      destination: { x: destination.longitude, y: destination.latitude },
      radius: ORIGINS_RADIUS_METERS,
      priority: 'DISTANCE',
    };
    try {
      const response = await this.http.post<unknown>('/v1/origins/directions', body, { signal });
      for (const route of answerSchema.parse(response.data).routes) {
        const origin = origins[Number(route.key)];
        const leg = legOf(route);
        if (origin !== undefined && leg !== null) legs.set(origin.key, leg);
      }
    } catch (error) {
      this.warn(error);
    }
  }

  private async alone(
    origin: Origin,
    destination: Point,
    signal: AbortSignal,
    legs: Map<string, RoadLeg>,
  ): Promise<void> {
    const params = {
      origin: `${origin.longitude},${origin.latitude}`,
      destination: `${destination.longitude},${destination.latitude}`,
      priority: 'DISTANCE',
      summary: true,
    };
    try {
      const response = await this.http.get<unknown>('/v1/directions', { params, signal });
      const route = answerSchema.parse(response.data).routes[0];
      const leg = route === undefined ? null : legOf(route);
      if (leg !== null) legs.set(origin.key, leg);
    } catch (error) {
      this.warn(error);
    }
  }

  private warn(error: unknown): void {
    this.logger.warn(
      `A road distance was not to be had: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function legOf(route: z.infer<typeof answerSchema>['routes'][number]): RoadLeg | null {
  if (route.result_code === SAME_PLACE) return { meters: 0, seconds: 0 };
  if (route.result_code !== 0 || route.summary === undefined) return null;
  return { meters: Math.round(route.summary.distance), seconds: Math.round(route.summary.duration) };
}
