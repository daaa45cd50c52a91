import type { Run, RunEvent, RunState, RunStep } from '../../../api/platform-types.ts';

const settledStates: ReadonlySet<RunState> = new Set<RunState>(['done', 'undone', 'stuck']);

/** Nothing more happens to it by itself. */
export function isSettled(run: Pick<Run, 'state'>): boolean {
  return settledStates.has(run.state);
}

/** What an operator may do about it now. */
export interface RunChoices {
  /** Take the undoing up again, or try the failed step now instead of after its wait. */
  mayRetry: boolean;
  mayUndo: boolean;
}

export function choicesOf(run: Pick<Run, 'state' | 'steps'>): RunChoices {
  const isWaitingForNextTry = run.steps.some((step) => step.nextAttemptAt !== null);
  const isOnItsWay = run.state === 'waiting' || run.state === 'running';
  return {
    mayRetry: run.state === 'stuck' || (!isSettled(run) && isWaitingForNextTry),
    mayUndo: isOnItsWay || run.state === 'stuck',
  };
}

/** How many of its steps are done: `4` of `6`. */
export function doneCount(run: Pick<Run, 'steps'>): number {
  return run.steps.filter((step) => step.state === 'done').length;
}

/** In the order in which they are taken. */
export function stepsInOrder(run: Pick<Run, 'steps'>): RunStep[] {
  return [...run.steps].sort((one, other) => one.position - other.position);
}

/** An event in its place; one that came before, as after a reconnect, changes nothing and keeps the very same list. */
export function withEvent(known: readonly RunEvent[], event: RunEvent): readonly RunEvent[] {
  if (known.some(({ seq }) => seq === event.seq)) return known;
  return [...known, event].sort((one, other) => one.seq - other.seq);
}

/** Reads what the server sent; null for what is not an event of a run. */
export function readEvent(data: string): RunEvent | null {
  try {
    const parsed: unknown = JSON.parse(data);
    return isEvent(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isEvent(value: unknown): value is RunEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'type' in value &&
    (value.type === 'run' || value.type === 'step') &&
    'state' in value &&
    'at' in value
  );
}

/** A run that nobody has taken up after this long: the process that takes the steps is probably not there. */
const PATIENCE_MS = 8_000;

export function seemsForgotten(run: Pick<Run, 'state' | 'createdAt' | 'leaseHolder'>, now: number): boolean {
  return run.state === 'waiting' && run.leaseHolder === null && now - Date.parse(run.createdAt) > PATIENCE_MS;
}
