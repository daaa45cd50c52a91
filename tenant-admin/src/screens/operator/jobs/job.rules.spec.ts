import { expect, test } from '@jest/globals';
import { causeOf, nextTryAt, prettyPayload } from './job.rules.ts';

test('a row tells the first line of the cause, cut where it is too long', () => {
  expect(causeOf('Error: no index\n    at search.ts:10')).toBe('Error: no index');
  expect(causeOf(`Error: ${'x'.repeat(300)}`)).toHaveLength(160);
  expect(causeOf('')).toBe('');
});

test('a waiting job is tried when its time comes, a failed one at its next round, or by a person alone', () => {
  const times = { availableAt: '2026-11-23T06:00:00Z', nextRoundAt: '2026-11-23T07:00:00Z' };
  expect(nextTryAt({ state: 'pending', ...times })).toBe(times.availableAt);
  expect(nextTryAt({ state: 'failed', ...times })).toBe(times.nextRoundAt);
  expect(nextTryAt({ state: 'failed', ...times, nextRoundAt: null })).toBeNull();
  expect(nextTryAt({ state: 'done', ...times })).toBeNull();
});

test('a payload is laid out for reading, and nothing is nothing', () => {
  expect(prettyPayload({ orderId: '1' })).toBe('{\n  "orderId": "1"\n}');
  expect(prettyPayload(undefined)).toBe('');
});
