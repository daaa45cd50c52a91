import { seoulDay, startOfSeoulDay } from '../kernel/index.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When an order that is paid now would arrive, and until when that holds. */
export interface DeliveryEstimate {
  /** A day in Seoul, `YYYY-MM-DD`. */
  readonly expectedOn: string;
  readonly cutOffAt: Date;
}

/**
 * Parcels leave on the day of an order that is paid before the warehouse's cut-off, else on the next, and arrive a day
 * later. Carriers neither collect nor deliver on Sundays.
 * @param cutOffMinute minutes after midnight in Seoul.
 */
export function estimateDelivery(now: Date, cutOffMinute: number): DeliveryEstimate {
  const today = startOfSeoulDay(seoulDay(now));
  const todaysCutOff = new Date(today.getTime() + cutOffMinute * MINUTE_MS);
  let leaves = now < todaysCutOff ? today : nextDay(today);
  if (isSunday(leaves)) leaves = nextDay(leaves);
  let arrives = nextDay(leaves);
  if (isSunday(arrives)) arrives = nextDay(arrives);
  return { expectedOn: seoulDay(arrives), cutOffAt: new Date(leaves.getTime() + cutOffMinute * MINUTE_MS) };
}

function nextDay(day: Date): Date {
  return new Date(day.getTime() + DAY_MS);
}

function isSunday(startOfDay: Date): boolean {
  return new Date(`${seoulDay(startOfDay)}T00:00:00Z`).getUTCDay() === 0;
}
