import { expect, test } from '@jest/globals';
import { causeOf, prettyPayload } from './job.rules.ts';

test('a row tells the first line of the cause, cut where it is too long', () => {
  expect(causeOf('Error: no index\n    at search.ts:10')).toBe('Error: no index');
  expect(causeOf(`Error: ${'x'.repeat(300)}`)).toHaveLength(160);
  expect(causeOf('')).toBe('');
});

test('a payload is laid out for reading, and nothing is nothing', () => {
  expect(prettyPayload({ orderId: '1' })).toBe('{\n  "orderId": "1"\n}');
  expect(prettyPayload(undefined)).toBe('');
});
