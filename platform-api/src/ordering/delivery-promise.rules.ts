import { seoulDay } from '../kernel/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;

/** When a parcel leaves and when it should arrive, as days in Seoul. */
export interface DeliveryPromise {
  readonly leavesOn: string;
  readonly expectedOn: string;
  /** The instant until which an order still leaves on that day. */
  readonly cutOffAt: Date;
}

/**
 * A parcel leaves on the first weekday whose cut-off is still ahead, and arrives on the next day that carriers deliver
 * (Monday to Saturday).
 * @param cutOffMinute minute of the day in Seoul.
 */
export function deliveryPromise(now: Date, cutOffMinute: number): DeliveryPromise {
  let day = new Date(`${seoulDay(now)}T00:00:00+09:00`);
  while (isWeekend(day) || now.getTime() >= day.getTime() + cutOffMinute * 60_000)
    day = new Date(day.getTime() + DAY_MS);
  let arrival = new Date(day.getTime() + DAY_MS);
  if (weekday(arrival) === SUNDAY) arrival = new Date(arrival.getTime() + DAY_MS);
  return {
    leavesOn: seoulDay(day),
    expectedOn: seoulDay(arrival),
    cutOffAt: new Date(day.getTime() + cutOffMinute * 60_000),
  };
}

/** The day of the week in Seoul of an instant; 0 is Sunday. */
function weekday(instant: Date): number {
  return new Date(`${seoulDay(instant)}T00:00:00Z`).getUTCDay();
}

function isWeekend(instant: Date): boolean {
  const day = weekday(instant);
  return day === SATURDAY || day === SUNDAY;
}
