/** How long a step that fails is tried on. */
export interface Patience {
  readonly attempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Seven waits between eight attempts: about one and a half minutes in all. */
export const defaultPatience: Patience = { attempts: 8, firstWaitMs: 1_000, longestWaitMs: 30_000 };

/**
 * How long to wait after so many failures: doubled each time up to the longest wait, a fifth more or less by chance, so
 * that runs that failed together do not come back together.
 * @param chance from 0 (inclusive) to 1 (exclusive)
 */
export function waitAfter(failures: number, chance: number, patience: Patience): number {
  const doubled = patience.firstWaitMs * 2 ** Math.max(0, failures - 1);
  return Math.round(Math.min(doubled, patience.longestWaitMs) * (0.8 + 0.4 * chance));
}

/** An attempt that has just failed. */
export interface FailedAttempt {
  /** Attempts that had failed before this one. */
  readonly earlierFailures: number;
  /** True when another attempt would fail in the same way. */
  readonly isFinal: boolean;
}

/** When to try again, or null when there is nothing left to wait for. */
export function nextAttempt(
  failed: FailedAttempt,
  now: Date,
  chance: number,
  patience: Patience,
): Date | null {
  const failures = failed.earlierFailures + 1;
  if (failed.isFinal || failures >= patience.attempts) return null;
  return new Date(now.getTime() + waitAfter(failures, chance, patience));
}
