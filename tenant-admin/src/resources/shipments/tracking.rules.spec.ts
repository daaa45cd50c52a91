import { describe, expect, test } from '@jest/globals';
import { isTrackingNumber, onlyDigits } from './tracking.rules.ts';

describe('tracking number', () => {
  test('spaces and hyphens are only for reading', () => {
    expect(onlyDigits('1234-5678 9012')).toBe('123456789012');
  });

  test.each([
    ['CJ', '123456789012', true],
    ['CJ', '1234-5678-9012', true],
    ['CJ', '12345678', false],
    ['CJ', '', false],
    ['DIRECT', '', true],
  ] as const)('%s with %p: %p', (carrier, number, valid) => {
    expect(isTrackingNumber(carrier, number)).toBe(valid);
  });
});
