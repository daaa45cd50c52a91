import { type Address, addressOfLandmark } from './address.ts';
import { metresBetween } from './geometry.ts';
import { LANDMARKS } from './landmarks.ts';
import type { Point } from './nearest.ts';

export interface FoundPlace {
  address: Address;
  category: string;
}

/** Landmarks whose name or address contains every word, nearest first where the caller asks for it. */
export function searchPlaces(
  text: string,
  centre: Point | null,
  query: Record<string, string | undefined>,
): FoundPlace[] {
  const words = text.split(/\s+/);
  const found = LANDMARKS.filter((landmark) => {
    const haystack = `${landmark.name} ${landmark.province} ${landmark.region} ${landmark.dong} ${landmark.road}`;
    return words.every((word) => haystack.includes(word));
  }).map((landmark) => ({ address: addressOfLandmark(landmark), category: landmark.category }));
  if (!centre) return found;
  const radius = Number(query['radius'] ?? Number.POSITIVE_INFINITY);
  const near = found.filter(({ address }) => metresBetween(centre, address) <= radius);
  if (query['sort'] !== 'distance') return near;
  return near.sort((a, b) => metresBetween(centre, a.address) - metresBetween(centre, b.address));
}
