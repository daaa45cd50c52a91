import { describe, expect, it } from '@jest/globals';
import { maskEmail, maskName, maskPhone, normalPhone, writtenPhone } from './contact.rules.ts';

describe('phone numbers', () => {
  it.each([
    ['+82 10-2345-6789', '01023456789'],
    ['+82 010-8765-4321', '01087654321'],
    ['010 2345 6789', '01023456789'],
    ['02-123-4567', '021234567'],
    ['+1 415-555-0132', '+14155550132'],
    ['12345', null],
    ['전화 없음', null],
    ['', null],
  ])('%j is %j', (given, normal) => {
    expect(normalPhone(given)).toBe(normal);
  });

  it.each([
    ['01023456789', '010-2345-6789'],
    ['0212345678', '02-1234-5678'],
    ['021234567', '02-123-4567'],
    ['0311234567', '031-123-4567'],
    ['+14155550132', '+14155550132'],
  ])('%s is written %s', (normal, written) => {
    expect(writtenPhone(normal)).toBe(written);
  });
});

describe('masks', () => {
  it.each([
    ['홍길동', '홍*동'],
    ['김철', '김*'],
    ['황보현정', '황**정'],
    ['J', 'J*'],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('keep the end of a phone number and the domain of an e-mail', () => {
    expect(maskPhone('010-2345-6789')).toBe('010-****-6789');
    expect(maskPhone('+14155550132')).toBe('+14*****0132');
    expect(maskEmail('seoyeon.kim@example.com')).toBe('se***@example.com');
  });
});
