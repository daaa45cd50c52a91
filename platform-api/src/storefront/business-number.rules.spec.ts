import { describe, expect, it } from '@jest/globals';
import { businessDigits, isBusinessNumber } from './business-number.rules.ts';

describe('a business number', () => {
  it('is accepted when its last digit checks the other nine', () => {
    // Public numbers of well-known companies (Samsung Electronics, Naver, Kakao).
    for (const number of ['124-81-00998', '220-81-62517', '120-81-47521']) {
      expect(isBusinessNumber(businessDigits(number))).toBe(true);
    }
  });

  it('is refused when one digit is wrong', () => {
    for (let digit = 0; digit <= 9; digit += 1) {
      expect(isBusinessNumber(`124810099${digit}`)).toBe(digit === 8);
    }
  });

  it('is refused when it is not ten digits', () => {
    expect(isBusinessNumber('12481009')).toBe(false);
    expect(isBusinessNumber('12481009980')).toBe(false);
    expect(isBusinessNumber('12481O0998')).toBe(false);
  });
});
