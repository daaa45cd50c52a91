import { describe, expect, it } from '@jest/globals';
import { businessNumber, clock, date, day, dayOfMoment, phone, won } from './format.ts';
import { withObjectParticle } from './ko/particles.rules.ts';

describe('formats', () => {
  it('says money and days as a Korean shop does', () => {
    expect(won(12_900, 'ko')).toBe('12,900원');
    expect(won(12_900, 'en')).toBe('₩12,900');
    expect(day('2026-11-24', 'ko')).toBe('11월 24일(화)');
    expect(day('2026-11-24', 'en')).toBe('Tue, Nov 24');
  });

  it('cuts days in Seoul, wherever the server stands', () => {
    expect(dayOfMoment('2026-11-23T15:00:00Z', 'ko')).toBe('11월 24일(화)');
    expect(clock('2026-11-23T15:05:00Z')).toBe('00:05');
    expect(date('2026-11-23T15:00:00Z')).toBe('2026.11.24');
  });

  it('puts hyphens into numbers', () => {
    expect(phone('01012345678')).toBe('010-1234-5678');
    expect(phone('+821012345678')).toBe('010-1234-5678');
    expect(businessNumber('1234567891')).toBe('123-45-67891');
  });

  it('chooses the particle by the last sound', () => {
    expect(withObjectParticle('색상')).toBe('색상을');
    expect(withObjectParticle('사이즈')).toBe('사이즈를');
    expect(withObjectParticle('감자 3kg')).toBe('감자 3kg를');
  });
});
