/** Wrong passwords that a person may make before waiting begins. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How the tries of one account stand. */
export interface Tries {
  readonly failed: number;
  readonly lockedUntil: Date | null;
}

/**
 * Charges one try before the password is looked at, so that simultaneous guesses cannot all slip through; a right
 * password clears the account. Null while the account waits: the try does not count and cannot succeed.
 */
export function chargeTry(tries: Tries, now: Date): Tries | null {
  if (tries.lockedUntil !== null && now < tries.lockedUntil) return null;
  const failed = tries.failed + 1;
  if (failed < FREE_TRIES) return { failed, lockedUntil: null };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failed - FREE_TRIES, 10), LONGEST_WAIT_MS);
  return { failed, lockedUntil: new Date(now.getTime() + wait) };
}
