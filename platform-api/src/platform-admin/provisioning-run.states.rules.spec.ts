import { describe, expect, it } from '@jest/globals';
import type { ProvisioningRunState } from './provisioning-run.entity.ts';
import {
  OPEN_STATES,
  STEP_ORDER,
  isEnded,
  isOpen,
  mustBeDoneFirst,
  mustBeUndoneFirst,
  runTransitions,
  stepTransitions,
  takesSteps,
} from './provisioning-run.states.ts';
import type { ProvisioningStepState } from './provisioning-step.entity.ts';

const runStates = Object.keys(runTransitions) as ProvisioningRunState[];
const stepStates = Object.keys(stepTransitions) as ProvisioningStepState[];

const stepsIn = (states: readonly ProvisioningStepState[]) =>
  STEP_ORDER.map((step, position) => ({ step, position, state: states[position] ?? 'waiting' }));

describe('the life of a run', () => {
  it('reaches every state from waiting', () => {
    const reached = new Set<ProvisioningRunState>(['waiting']);
    for (const state of reached) runTransitions[state].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...runStates].sort());
  });

  it('ends for good in done and undone only', () => {
    expect(runStates.filter(isEnded).sort()).toEqual(['done', 'undone']);
  });

  it('never takes a shop that stands apart again', () => {
    expect(runTransitions.done).toEqual([]);
  });

  it('is worked on exactly while it is open, and steps are taken only on the way forward', () => {
    expect(runStates.filter(isOpen).sort()).toEqual([...OPEN_STATES].sort());
    expect(runStates.filter(takesSteps).sort()).toEqual(['running', 'waiting']);
  });

  it('can get stuck from each state in which somebody works on it, and be sent on from there', () => {
    for (const state of OPEN_STATES) expect(runTransitions[state]).toContain('stuck');
    expect(runTransitions.stuck).toEqual(['running', 'undoing']);
  });
});

describe('the life of a step', () => {
  it('can be taken back from every other state, and again taken or tried in vain', () => {
    expect(stepTransitions.undone).toEqual(['running', 'failed']);
    for (const state of stepStates.filter((each) => each !== 'undone'))
      expect(stepTransitions[state]).toContain('undone');
  });

  it('is done only out of running', () => {
    expect(stepStates.filter((state) => stepTransitions[state].includes('done'))).toEqual(['running']);
  });
});

describe('the order of steps', () => {
  it('asks for every earlier step first', () => {
    const steps = stepsIn(['done', 'failed', 'waiting']);
    expect(mustBeDoneFirst(steps, 'register')).toBeNull();
    expect(mustBeDoneFirst(steps, 'owner')).toBeNull();
    expect(mustBeDoneFirst(steps, 'defaults')?.step).toBe('owner');
    expect(mustBeDoneFirst(steps, 'probe')?.step).toBe('owner');
  });

  it('undoes every later step first, the last one before all', () => {
    const steps = stepsIn(['done', 'done', 'failed', 'undone', 'undone', 'undone']);
    expect(mustBeUndoneFirst(steps, 'defaults')).toBeNull();
    expect(mustBeUndoneFirst(steps, 'owner')?.step).toBe('defaults');
    expect(mustBeUndoneFirst(steps, 'register')?.step).toBe('defaults');
    expect(mustBeUndoneFirst(stepsIn([]), 'register')?.step).toBe('probe');
  });
});
