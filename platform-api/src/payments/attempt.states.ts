import type { AttemptState } from './payment-attempt.entity.ts';

/**
 * The life of one try to pay. `confirming`: Toss is being asked. `unknown`: it was asked and gave no answer; the stock
 * stays committed until somebody knows.
 */
export const attemptTransitions: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  open: ['confirming', 'abandoned'],
  confirming: ['approved', 'refused', 'unknown'],
  unknown: ['approved', 'refused'],
  approved: ['cancelled'],
  refused: [],
  cancelled: [],
  abandoned: [],
};

/** The states from which `to` may be reached: what a compare-and-set asks for. */
export function statesBefore(to: AttemptState): AttemptState[] {
  return (Object.keys(attemptTransitions) as AttemptState[]).filter((from) =>
    attemptTransitions[from].includes(to),
  );
}

/** True while money may be moving, so that nothing of the order may be given back. */
export function isUndecided(state: AttemptState): boolean {
  return state === 'confirming' || state === 'unknown';
}
