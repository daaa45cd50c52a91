import type { Run, RunStep, StepName } from './platform.types.ts';

/** What is to be done next in a run. */
export interface Task {
  readonly what: 'make' | 'undo';
  readonly step: RunStep;
}

/**
 * The next thing to do: forwards the first step that was not found to be there, backwards the last one that is not undone.
 * Null at an end, and when a person has to look.
 * @param found the steps that this walk has seen with its own eyes; an earlier holder's word is checked again
 */
export function nextTask(run: Run, found: ReadonlySet<StepName>): Task | null {
  const inOrder = run.steps.toSorted((one, other) => one.position - other.position);
  switch (run.state) {
    case 'waiting':
    case 'running': {
      const step = inOrder.find(({ name }) => !found.has(name));
      return step === undefined ? null : { what: 'make', step };
    }
    case 'undoing': {
      const step = inOrder.findLast(({ state }) => state !== 'undone');
      return step === undefined ? null : { what: 'undo', step };
    }
    case 'done':
    case 'undone':
    case 'stuck':
      return null;
  }
}

/** When the run may be worked on: after the pause of a step that failed. Null: at once. */
export function pausedUntil(run: Run): Date | null {
  const ends = run.steps
    .filter(({ state }) => state !== 'done' && state !== 'undone')
    .flatMap(({ nextAttemptAt }) => (nextAttemptAt === null ? [] : [Date.parse(nextAttemptAt)]));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

/** True when somebody should take the run now. */
export function isDue(run: Run, now: Date): boolean {
  const isOpen = run.state === 'waiting' || run.state === 'running' || run.state === 'undoing';
  const pause = pausedUntil(run);
  return isOpen && (pause === null || pause <= now);
}
