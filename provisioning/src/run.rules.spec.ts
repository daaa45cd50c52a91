import { describe, expect, it } from '@jest/globals';
import type { Run, RunStep } from './platform.types.ts';
import { isDue, nextTask, pausedUntil } from './run.rules.ts';

const names = ['register', 'owner', 'defaults', 'search', 'release', 'probe'] as const;
const now = new Date('2026-11-23T03:00:00Z');

/** A run in a state, its steps as written: `d` done, `w` waiting, `f` failed, `u` undone. */
function run(state: Run['state'], letters: string, changes: Partial<RunStep> = {}): Run {
  const states = { d: 'done', w: 'waiting', f: 'failed', u: 'undone' } as const;
  const steps = names.map((name, position) => ({
    name,
    position,
    state: states[letters[position] as keyof typeof states],
    attempts: 0,
    failure: null,
    nextAttemptAt: null,
    startedAt: null,
    finishedAt: null,
  }));
  const failed = steps.findIndex((step) => step.state === 'failed');
  return {
    id: '0198a000-0000-7000-8000-000000000000',
    slug: 'moss',
    name: '이끼상점',
    plan: 'standard',
    owner: { name: '이초록', email: 'owner@moss.test' },
    state,
    steps: steps.map((step, index) => (index === failed ? { ...step, ...changes } : step)).toReversed(),
    requestedBy: 'service:provisioning',
    createdAt: now.toISOString(),
    startedAt: null,
    finishedAt: null,
    url: 'http://moss.localhost:8080',
    failure: null,
    leaseHolder: null,
  };
}

describe('the next task of a run', () => {
  it('goes forwards in the order of positions and looks again at what others said was done', () => {
    expect(nextTask(run('waiting', 'wwwwww'), new Set())).toMatchObject({
      what: 'make',
      step: { name: 'register' },
    });
    expect(nextTask(run('running', 'ddwwww'), new Set())).toMatchObject({
      what: 'make',
      step: { name: 'register' },
    });
    expect(nextTask(run('running', 'ddwwww'), new Set(['register', 'owner']))).toMatchObject({
      what: 'make',
      step: { name: 'defaults' },
    });
  });

  it('goes back from the last step that is not undone', () => {
    expect(nextTask(run('undoing', 'ddffuu'), new Set())).toMatchObject({
      what: 'undo',
      step: { name: 'search' },
    });
    expect(nextTask(run('undoing', 'duuuuu'), new Set())).toMatchObject({
      what: 'undo',
      step: { name: 'register' },
    });
  });

  it('is none at an end, and none while an operator has to look', () => {
    for (const state of ['done', 'undone', 'stuck'] as const)
      expect(nextTask(run(state, 'dddddd'), new Set())).toBeNull();
  });
});

describe('a run that pauses', () => {
  const later = '2026-11-23T03:00:04Z';

  it('is due when its pause is over, and at once when it has none', () => {
    const paused = run('running', 'ddfwww', { nextAttemptAt: later });
    expect(pausedUntil(paused)).toEqual(new Date(later));
    expect(isDue(paused, now)).toBe(false);
    expect(isDue(paused, new Date(later))).toBe(true);
    expect(isDue(run('waiting', 'wwwwww'), now)).toBe(true);
  });

  it('is not due at its end', () => {
    expect(isDue(run('done', 'dddddd'), now)).toBe(false);
    expect(isDue(run('stuck', 'ddfuuu'), now)).toBe(false);
  });
});
