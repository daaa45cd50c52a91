/** Requests are added up in slots of five minutes. */
export const SLOT_MS = 5 * 60_000;

const SLOTS_AN_HOUR = 12;

/** The number of the slot that an instant falls into. */
export function slotOf(ms: number): number {
  return Math.floor(ms / SLOT_MS);
}

/** The slots whose sum is what happened in the last hour: the one that runs and the twelve before it. */
export function slotsOfLastHour(ms: number): number[] {
  const now = slotOf(ms);
  return Array.from({ length: SLOTS_AN_HOUR + 1 }, (_, back) => now - back);
}
