import type { Point } from './distance.rules.ts';

/** A distance by road. */
export interface RoadLeg {
  readonly meters: number;
  readonly seconds: number;
}

/** A road service: how far it is by car. */
export abstract class RoadRouter {
  /**
   * The legs from some origins to one destination, by the origin's key. An origin that the service cannot answer, or not
   * before `signal` aborts, is missing from the map; this never throws.
   */
  abstract legs(
    origins: readonly (Point & { readonly key: string })[],
    destination: Point,
    signal: AbortSignal,
  ): Promise<Map<string, RoadLeg>>;
}
