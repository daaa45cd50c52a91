import { describe, expect, test } from '@jest/globals';
import { formatBusinessNumber, isBusinessNumber } from './business-number.rules.ts';

describe('business number', () => {
  test.each(['1248100998', '124-81-00998', '220-81-62517'])('%s has the right last digit', (number) => {
    expect(isBusinessNumber(number)).toBe(true);
  });

  test.each(['', '124810099', '12481009981', '1248100997', '1234567890'])('%p is refused', (number) => {
    expect(isBusinessNumber(number)).toBe(false);
  });

  test('hyphens come while typing', () => {
    expect(formatBusinessNumber('1248')).toBe('124-8');
    expect(formatBusinessNumber('1248100998123')).toBe('124-81-00998');
  });
});
