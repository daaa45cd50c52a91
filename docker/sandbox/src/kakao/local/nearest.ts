import { type Address, roadAddress } from './address.ts';
import { DIRECTORY, REGIONS } from './directory.ts';
import { metresBetween } from './geometry.ts';

export interface Point {
  latitude: number;
  longitude: number;
}

/** Farther than this from every known place is the sea, or abroad. */
const LAND_WITHIN_M = 22_000;
/** A building of the table this near to a point is the building at that point. */
const SAME_BUILDING_M = 60;

/** The building at (or a likely one near) a point; null in the sea. */
export function addressAt(point: Point): Address | null {
  const known = nearestOf(
    DIRECTORY.map(({ address }) => address),
    point,
  );
  if (known && known.metres <= SAME_BUILDING_M) return known.item;
  const places = REGIONS.flatMap((region) => region.places.map((place) => ({ region, ...place })));
  const nearest = nearestOf(places, point);
  if (!nearest || nearest.metres > LAND_WITHIN_M) return null;
  const { region, road } = nearest.item;
  const number = String((Math.round(nearest.metres / 5) % 400) + 1);
  const address = roadAddress({ ...region, places: [nearest.item] }, road, number, null);
  return { ...address, latitude: point.latitude, longitude: point.longitude };
}

/** Is there land, and with it a road, near this point? */
export function isOnLand(point: Point): boolean {
  return REGIONS.some((region) =>
    region.places.some((place) => metresBetween(place, point) <= LAND_WITHIN_M),
  );
}

function nearestOf<T extends Point>(items: T[], point: Point): { item: T; metres: number } | null {
  let best: { item: T; metres: number } | null = null;
  for (const item of items) {
    const metres = metresBetween(item, point);
    if (!best || metres < best.metres) best = { item, metres };
  }
  return best;
}
