import { type Address, lotAddress, roadAddress } from './address.ts';
import { DIRECTORY } from './directory.ts';
import { parseAddress, type ParsedAddress } from './parse-address.ts';
import type { Region } from './regions/region.ts';

export type Found =
  { type: 'ROAD_ADDR' | 'REGION_ADDR'; address: Address } | { type: 'REGION'; region: Region };

/** Finds what an address text can mean: the exact building first, else everything that contains its words. */
export function searchAddresses(query: string, exact: boolean): Found[] {
  const parsed = parseAddress(query);
  if (parsed && !(exact && parsed.detail !== '')) {
    const buildings = buildingsOf(parsed);
    if (buildings.length > 0) return buildings;
  }
  if (exact && parsed?.road) return [];
  const partial = partialMatches(query);
  if (parsed?.regionNamed && parsed.rest === '') {
    return [...parsed.regions.map((region): Found => ({ type: 'REGION', region })), ...partial];
  }
  return partial;
}

function buildingsOf(parsed: ParsedAddress): Found[] {
  const { road, lot, regions, regionNamed, township } = parsed;
  if (road) {
    const known = regions.filter((region) => region.places.some((place) => place.road === road.name));
    const chosen = known.length > 0 ? known : regionNamed ? regions.slice(0, 1) : [];
    return chosen.map((region) => ({
      type: 'ROAD_ADDR',
      address: roadAddress(region, road.name, road.number, township),
    }));
  }
  if (lot) {
    const full = township === null ? lot.dong : `${township} ${lot.dong}`;
    const known = regions.filter((region) => region.places.some((place) => place.dong === full));
    const chosen = known.length > 0 ? known : regionNamed ? regions.slice(0, 1) : [];
    return chosen.map((region) => ({
      type: 'REGION_ADDR',
      address: lotAddress(region, lot.dong, lot.number, township),
    }));
  }
  return [];
}

function partialMatches(query: string): Found[] {
  const words = query
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  // A single letter would match nearly everything; no words at all would match everything.
  if (words.every((word) => word.length < 2)) return [];
  return DIRECTORY.filter(({ text }) => words.every((word) => text.includes(word))).map(({ address }) => ({
    type: 'ROAD_ADDR',
    address,
  }));
}
