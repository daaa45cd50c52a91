import { describe, expect, it } from '@jest/globals';
import { defaultPatience, nextAttempt, waitAfter } from './backoff.rules.ts';

const now = new Date('2026-11-23T03:00:00Z');

const failed = (earlierFailures: number) => ({ earlierFailures, isFinal: false });

describe('waiting between attempts', () => {
  it('doubles from one second up to half a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => waitAfter(failures, 0.5, defaultPatience));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('differs by a fifth by chance, never more', () => {
    expect(waitAfter(3, 0, defaultPatience)).toBe(3_200);
    expect(waitAfter(3, 0.999_999, defaultPatience)).toBe(4_800);
  });

  it('tries again until the attempts are used up', () => {
    expect(nextAttempt(failed(0), now, 0.5, defaultPatience)).toEqual(new Date('2026-11-23T03:00:01Z'));
    expect(nextAttempt(failed(6), now, 0.5, defaultPatience)).toEqual(new Date('2026-11-23T03:00:30Z'));
    expect(nextAttempt(failed(7), now, 0.5, defaultPatience)).toBeNull();
  });

  it('does not wait for what a rule refuses', () => {
    expect(nextAttempt({ earlierFailures: 0, isFinal: true }, now, 0.5, defaultPatience)).toBeNull();
  });
});
