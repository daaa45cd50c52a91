import { fraction } from '../../core/random.ts';
import { metresBetween } from '../local/geometry.ts';
import { isOnLand, type Point } from '../local/nearest.ts';
import { islandOf } from './islands.ts';

export interface RouteOptions {
  ferries: boolean;
}

export type Route =
  | { resultCode: 0; distance: number; duration: number; ferry: boolean; taxi: number; toll: number }
  | { resultCode: 1 | 102 | 103 | 104 };

const SAME_PLACE_M = 5;
const TOLL_FROM_M = 30_000;
const TOLL_WON_PER_KM = 45;
const TAXI_BASE_WON = 4800;
const TAXI_BASE_M = 1600;
const TAXI_STEP_M = 131;
const TAXI_STEP_WON = 100;
const FERRY_KMH = 35;
const BOARDING_SECONDS = 3600;
const ROAD_FACTOR_LEAST = 1.22;
const ROAD_FACTOR_SPAN = 0.18;

/** A drive between two points: the great circle times a road factor, always the same for the same pair. */
export function routeBetween(from: Point, to: Point, options: RouteOptions): Route {
  if (!isOnLand(from)) return { resultCode: 102 };
  if (!isOnLand(to)) return { resultCode: 103 };
  const straight = metresBetween(from, to);
  if (straight <= SAME_PLACE_M) return { resultCode: 104 };
  const distance = Math.round(straight * roadFactor(from, to));
  if (islandOf(from) === islandOf(to)) {
    const seconds = Math.round(distance / metresPerSecond(distance));
    return {
      resultCode: 0,
      distance,
      duration: seconds,
      ferry: false,
      taxi: taxiFare(distance),
      toll: toll(distance),
    };
  }
  if (!options.ferries) return { resultCode: 1 };
  const duration = BOARDING_SECONDS + Math.round((distance / 1000 / FERRY_KMH) * 3600);
  return { resultCode: 0, distance, duration, ferry: true, taxi: taxiFare(distance), toll: 0 };
}

function roadFactor(from: Point, to: Point): number {
  const key = [from, to]
    .map((point) => `${point.latitude.toFixed(4)},${point.longitude.toFixed(4)}`)
    .sort()
    .join(' ');
  return ROAD_FACTOR_LEAST + ROAD_FACTOR_SPAN * fraction(key);
}

/** Slow in town, motorway speed on long ways. */
function metresPerSecond(distance: number): number {
  const kmh = 22 + 58 * (1 - Math.exp(-distance / 1000 / 45));
  return kmh / 3.6;
}

function taxiFare(distance: number): number {
  const steps = Math.ceil(Math.max(distance - TAXI_BASE_M, 0) / TAXI_STEP_M);
  return TAXI_BASE_WON + steps * TAXI_STEP_WON;
}

function toll(distance: number): number {
  return distance < TOLL_FROM_M ? 0 : Math.round(((distance / 1000) * TOLL_WON_PER_KM) / 100) * 100;
}
