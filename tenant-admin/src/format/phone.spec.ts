import { expect, test } from '@jest/globals';
import { formatPhone } from './phone.ts';

test.each([
  ['01023456789', '010-2345-6789'],
  ['0212345678', '02-1234-5678'],
  ['021234567', '02-123-4567'],
  ['0331234567', '033-123-4567'],
  ['050412345678', '0504-1234-5678'],
  ['15881234', '1588-1234'],
  ['010-****-6789', '010-****-6789'],
])('%s is written %s', (number, written) => {
  expect(formatPhone(number)).toBe(written);
});
