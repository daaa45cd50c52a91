import { fraction } from '../../core/random.ts';
import { LANDMARKS, type Landmark } from './landmarks.ts';
import type { Place, Region } from './regions/region.ts';

/** One building with both of its addresses and its point. */
export interface Address {
  province: string;
  region: string;
  /** `역삼동`, or `평창읍 하리`. */
  dong: string;
  road: string;
  /** `152` or `11-17`. */
  number: string;
  jibun: string;
  buildingName: string;
  zone: string;
  latitude: number;
  longitude: number;
}

const METRES_PER_DEGREE = 111_320;
/** Buildings on a road are numbered about five metres apart; long roads turn back at this distance. */
const METRES_PER_NUMBER = 5;
const ROAD_LENGTH_M = 1200;
/** An unknown road of a region lies somewhere in this radius of its centre. */
const UNKNOWN_ROAD_RADIUS_M = 2500;

/** The building with this number on a road of the table, or on one the table does not know. */
export function roadAddress(region: Region, road: string, number: string, township: string | null): Address {
  const landmark = landmarkAt(region, road, number);
  if (landmark) return addressOfLandmark(landmark);
  const place = placeOn(region, road, township) ?? unknownPlace(region, road, township);
  const main = Number.parseInt(number, 10);
  const bearing = fraction(`bearing ${region.name} ${road}`) * 2 * Math.PI;
  const along = (main * METRES_PER_NUMBER) % ROAD_LENGTH_M;
  const side = (fraction(`side ${road} ${number}`) - 0.5) * 40;
  return {
    province: region.province,
    region: region.name,
    dong: place.dong,
    road,
    number,
    jibun: jibunFor(region, road, number),
    buildingName: '',
    zone: zoneOf(region, road, main),
    ...shifted(place, bearing, along, side),
  };
}

/** The building on a lot; its road is one that runs through the dong. */
export function lotAddress(region: Region, dong: string, lot: string, township: string | null): Address {
  const fullDong = township === null ? dong : `${township} ${dong}`;
  const landmark = LANDMARKS.find(
    (known) => isIn(known, region) && known.dong === fullDong && known.jibun === lot,
  );
  if (landmark) return addressOfLandmark(landmark);
  const place =
    region.places.find((known) => known.dong === fullDong) ?? unknownPlace(region, fullDong, township);
  const number = String(Math.floor(fraction(`building ${region.name} ${fullDong} ${lot}`) * 180) + 1);
  return {
    ...roadAddress({ ...region, places: [place] }, place.road, number, null),
    dong: fullDong,
    jibun: lot,
  };
}

export function addressOfLandmark(landmark: Landmark): Address {
  const { name, category: _category, ...rest } = landmark;
  return { ...rest, buildingName: name };
}

/** Two buildings on every road of the table, besides the landmarks. */
export function sampleAddresses(region: Region): Address[] {
  return region.places.flatMap((place) => {
    const first = Math.floor(fraction(`sample ${region.name} ${place.road}`) * 120) + 3;
    return [first, first + 34].map((number) =>
      roadAddress({ ...region, places: [place] }, place.road, String(number), null),
    );
  });
}

function landmarkAt(region: Region, road: string, number: string): Landmark | undefined {
  return LANDMARKS.find((known) => isIn(known, region) && known.road === road && known.number === number);
}

function isIn(landmark: Landmark, region: Region): boolean {
  return landmark.province === region.province && landmark.region === region.name;
}

function placeOn(region: Region, road: string, township: string | null): Place | undefined {
  // A branch such as 센텀중앙로48번길 leaves the road it is named after.
  const trunk = road.replace(/\d+[가-힣]{0,2}길$/, '');
  const onRoad = region.places.filter((place) => place.road === road || place.road === trunk);
  return onRoad.find((place) => township !== null && place.dong.startsWith(`${township} `)) ?? onRoad[0];
}

function unknownPlace(region: Region, road: string, township: string | null): Place {
  const inTownship = region.places.find(
    (place) => township !== null && place.dong.startsWith(`${township} `),
  );
  const bearing = fraction(`place ${region.name} ${road}`) * 2 * Math.PI;
  const distance = fraction(`distance ${region.name} ${road}`) * UNKNOWN_ROAD_RADIUS_M;
  const start = inTownship ?? region;
  const nearby = inTownship ?? region.places[0];
  return {
    dong: township !== null && !inTownship ? `${township} 중앙리` : (nearby?.dong ?? ''),
    road: nearby?.road ?? road,
    ...shifted(start, bearing, distance, 0),
  };
}

function jibunFor(region: Region, road: string, number: string): string {
  const main = Math.floor(fraction(`lot ${region.name} ${road} ${number}`) * 900) + 1;
  const sub = Math.floor(fraction(`sub ${region.name} ${road} ${number}`) * 20);
  return sub === 0 ? String(main) : `${main}-${sub}`;
}

function zoneOf(region: Region, road: string, main: number): string {
  const block = Math.floor(fraction(`zone ${region.name} ${road} ${Math.floor(main / 40)}`) * 100);
  return region.zonePrefix + String(block).padStart(2, '0');
}

function shifted(
  from: { latitude: number; longitude: number },
  bearing: number,
  along: number,
  side: number,
): { latitude: number; longitude: number } {
  const north = along * Math.cos(bearing) - side * Math.sin(bearing);
  const east = along * Math.sin(bearing) + side * Math.cos(bearing);
  const latitude = from.latitude + north / METRES_PER_DEGREE;
  const longitude = from.longitude + east / (METRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180));
  return { latitude: round(latitude), longitude: round(longitude) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
