const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;

/** When to ask Toss again about something undecided: after 2 s, 4 s, 8 s, … at most every five minutes. */
export function nextCheck(now: Date, checksSoFar: number): Date {
  return new Date(now.getTime() + Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(checksSoFar, 20)));
}
