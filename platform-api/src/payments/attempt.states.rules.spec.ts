import { describe, expect, it } from '@jest/globals';
import { attemptTransitions, isUndecided, statesBefore } from './attempt.states.ts';
import type { AttemptState } from './payment-attempt.entity.ts';

const states = Object.keys(attemptTransitions) as AttemptState[];

describe('the life of a payment attempt', () => {
  it('reaches every state from open', () => {
    const reached = new Set<AttemptState>(['open']);
    for (const state of reached) attemptTransitions[state].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('ends for good in refused, cancelled and abandoned', () => {
    expect(states.filter((state) => attemptTransitions[state].length === 0)).toEqual([
      'refused',
      'cancelled',
      'abandoned',
    ]);
  });

  it('never abandons an attempt whose money may be moving', () => {
    expect(
      states.filter((state) => isUndecided(state) && attemptTransitions[state].includes('abandoned')),
    ).toEqual([]);
  });

  it('is approved only out of confirming or unknown', () => {
    expect(statesBefore('approved')).toEqual(['confirming', 'unknown']);
  });
});
