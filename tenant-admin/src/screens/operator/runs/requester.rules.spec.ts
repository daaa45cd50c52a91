import { expect, test } from '@jest/globals';
import { requesterOf } from './requester.rules.ts';

test('an operator recognises their own runs, those of a colleague and those of the command line', () => {
  expect(requesterOf('operator:1', '1')).toBe('me');
  expect(requesterOf('operator:2', '1')).toBe('operator');
  expect(requesterOf('operator:2', undefined)).toBe('operator');
  expect(requesterOf('service:provisioning', '1')).toBe('tool');
});
