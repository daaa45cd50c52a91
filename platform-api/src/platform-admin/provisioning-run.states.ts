import type { ProvisioningRunState } from './provisioning-run.entity.ts';
import type { ProvisioningStepName, ProvisioningStepState } from './provisioning-step.entity.ts';

/** The steps in the order in which they are taken; they are undone in the reverse order. */
export const STEP_ORDER = [
  'register',
  'owner',
  'defaults',
  'search',
  'release',
  'probe',
] as const satisfies readonly ProvisioningStepName[];

/** The life of a run. `stuck` goes on where an operator sends it. */
export const runTransitions: Readonly<Record<ProvisioningRunState, readonly ProvisioningRunState[]>> = {
  waiting: ['running', 'undoing', 'stuck'],
  running: ['done', 'undoing', 'stuck'],
  undoing: ['undone', 'stuck'],
  stuck: ['running', 'undoing'],
  done: [],
  undone: [],
};

/**
 * The life of a step. A step that is done is taken again when what it made has vanished, one that is undone when its shop
 * came into use in the middle of being taken back, so that the run goes forward again.
 */
export const stepTransitions: Readonly<Record<ProvisioningStepState, readonly ProvisioningStepState[]>> = {
  waiting: ['running', 'failed', 'undone'],
  running: ['done', 'failed', 'undone'],
  failed: ['running', 'undone'],
  done: ['running', 'failed', 'undone'],
  undone: ['running', 'failed'],
};

/** The states in which somebody has work with the run. */
export const OPEN_STATES = [
  'waiting',
  'running',
  'undoing',
] as const satisfies readonly ProvisioningRunState[];

/** Whether the provisioning process may work on the run. */
export function isOpen(state: ProvisioningRunState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Whether nothing will ever happen to the run again. */
export function isEnded(state: ProvisioningRunState): boolean {
  return runTransitions[state].length === 0;
}

/** Whether steps may be taken in this state of the run. */
export function takesSteps(state: ProvisioningRunState): boolean {
  return state === 'waiting' || state === 'running';
}

/** A step as far as the order of steps is concerned. */
interface Placed {
  readonly step: ProvisioningStepName;
  readonly position: number;
  readonly state: ProvisioningStepState;
}

/** The first step that must be done before `step` may be taken, or null when it may. */
export function mustBeDoneFirst(steps: readonly Placed[], step: ProvisioningStepName): Placed | null {
  const position = STEP_ORDER.indexOf(step);
  return steps.find((other) => other.position < position && other.state !== 'done') ?? null;
}

/** The last step that must be undone before `step` may be, or null when it may. */
export function mustBeUndoneFirst(steps: readonly Placed[], step: ProvisioningStepName): Placed | null {
  const position = STEP_ORDER.indexOf(step);
  return steps.findLast((other) => other.position > position && other.state !== 'undone') ?? null;
}
