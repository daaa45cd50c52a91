import { describe, expect, test } from '@jest/globals';
import type { RunEvent, RunState, RunStep } from '../../../api/platform-types.ts';
import {
  choicesOf,
  doneCount,
  isSettled,
  readEvent,
  seemsForgotten,
  stepsInOrder,
  withEvent,
} from './run.rules.ts';

const step = (name: RunStep['name'], position: number, rest: Partial<RunStep> = {}): RunStep => ({
  name,
  position,
  state: 'waiting',
  attempts: 0,
  failure: null,
  nextAttemptAt: null,
  startedAt: null,
  finishedAt: null,
  ...rest,
});

const event = (seq: number): RunEvent => ({
  seq,
  type: 'step',
  step: 'owner',
  state: 'done',
  message: null,
  at: '2026-11-23T06:00:00Z',
});

describe('a provisioning run on the screen', () => {
  test.each<[RunState, boolean, boolean, boolean]>([
    ['waiting', false, false, true],
    ['running', false, false, true],
    ['done', true, false, false],
    ['undoing', false, false, false],
    ['undone', true, false, false],
    ['stuck', true, true, true],
  ])('%s: settled %s, may be retried %s, may be undone %s', (state, settled, mayRetry, mayUndo) => {
    expect(isSettled({ state })).toBe(settled);
    expect(choicesOf({ state, steps: [] })).toEqual({ mayRetry, mayUndo });
  });

  test('a step that waits for its next try can be tried now, but not in a run that has ended', () => {
    const steps = [step('owner', 2, { state: 'failed', nextAttemptAt: '2026-11-23T06:00:08Z' })];
    expect(choicesOf({ state: 'running', steps }).mayRetry).toBe(true);
    expect(choicesOf({ state: 'undoing', steps }).mayRetry).toBe(true);
    expect(choicesOf({ state: 'undone', steps }).mayRetry).toBe(false);
  });

  test('steps stand in the order in which they are taken, and only done ones count', () => {
    const steps = [
      step('defaults', 3),
      step('register', 1, { state: 'done' }),
      step('owner', 2, { state: 'running' }),
    ];
    expect(stepsInOrder({ steps }).map(({ name }) => name)).toEqual(['register', 'owner', 'defaults']);
    expect(doneCount({ steps })).toBe(1);
  });

  test('events that are replayed after a reconnect are not told twice, and late ones find their place', () => {
    const known = [event(1), event(3)];
    expect(withEvent(known, event(3))).toBe(known);
    expect(withEvent(known, event(2)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('what is not an event of a run is passed over', () => {
    expect(readEvent(JSON.stringify(event(4)))).toEqual(event(4));
    expect(readEvent('{"seq":"4"}')).toBeNull();
    expect(readEvent('null')).toBeNull();
    expect(readEvent('<html>')).toBeNull();
  });

  test('a run that stays unclaimed for a while seems forgotten; a claimed or running one never does', () => {
    const run = { state: 'waiting' as const, createdAt: '2026-11-23T06:00:00Z', leaseHolder: null };
    const start = Date.parse(run.createdAt);
    expect(seemsForgotten(run, start + 2_000)).toBe(false);
    expect(seemsForgotten(run, start + 9_000)).toBe(true);
    expect(seemsForgotten({ ...run, leaseHolder: 'one' }, start + 9_000)).toBe(false);
    expect(seemsForgotten({ ...run, state: 'running' }, start + 9_000)).toBe(false);
  });
});
