const EARTH_RADIUS_M = 6_371_000;

interface LatLon {
  latitude: number;
  longitude: number;
}

/** Great-circle distance. */
export function metresBetween(from: LatLon, to: LatLon): number {
  const halfLat = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfLon = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord =
    halfLat ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLon ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(chord));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
