import type { Point } from '../local/nearest.ts';

/** Islands without a bridge, as rough boxes: [south, west, north, east]. */
const ISLANDS: Record<string, readonly [number, number, number, number]> = {
  jeju: [33.1, 126.1, 33.6, 127.0],
  chuja: [33.9, 126.2, 34.05, 126.4],
  ulleung: [37.3, 130.7, 37.7, 131.1],
  baengnyeong: [37.7, 124.5, 38.1, 124.9],
  yeonpyeong: [37.5, 125.5, 37.8, 125.9],
  heuksan: [34.4, 125.1, 34.8, 125.7],
};

/** The island a point lies on, or `mainland` (islands with bridges count as mainland). */
export function islandOf(point: Point): string {
  const found = Object.entries(ISLANDS).find(
    ([, [south, west, north, east]]) =>
      point.latitude >= south &&
      point.latitude <= north &&
      point.longitude >= west &&
      point.longitude <= east,
  );
  return found?.[0] ?? 'mainland';
}
