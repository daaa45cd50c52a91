/** A point on the map, WGS84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_METERS = 6_371_008.8; // IUGG mean radius

/** The great-circle distance between two points, in whole metres (haversine; within 0.5 % of the ellipsoid). */
export function straightMeters(a: Point, b: Point): number {
  const latitudes = radians(b.latitude - a.latitude);
  const longitudes = radians(b.longitude - a.longitude);
  const chord =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitudes / 2) ** 2;
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** The key under which distances from a point are remembered: 4 decimal places are about 10 metres. */
export function originKey(point: Point): string {
  return `${point.latitude.toFixed(4)},${point.longitude.toFixed(4)}`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
