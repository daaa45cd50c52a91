import { describe, expect, test } from '@jest/globals';
import { strengthOf } from './strength.rules.ts';

describe('the word for a password', () => {
  test('says how many characters are missing, and counts Hangul and emoji as one each', () => {
    expect(strengthOf('')).toEqual({ level: 'short', left: 10 });
    expect(strengthOf('감자밭에서왔어요')).toEqual({ level: 'short', left: 2 });
    expect(strengthOf('감자밭에서왔어요🥔')).toEqual({ level: 'short', left: 1 });
  });

  test.each(['1234567890', 'aaaaaaaaaaaa', 'password1234', 'qwerty123456', '0000000000'])(
    '%s is weak',
    (password) => {
      expect(strengthOf(password)).toEqual({ level: 'weak' });
    },
  );

  test('what everybody can see makes nothing stronger', () => {
    expect(strengthOf('minji-farm-1234', ['minji@farm.kr', 'Farm'])).toEqual({ level: 'weak' });
    expect(strengthOf('minji-farm-8642')).not.toEqual({ level: 'weak' });
  });

  test.each(['tulip-42-river', '봄비 내리는 강릉 바다', 'correct horse battery staple', 'Xk9#mQ2$vL7pRt'])(
    '%s is strong',
    (password) => {
      expect(strengthOf(password)).toEqual({ level: 'strong' });
    },
  );

  test('between the two is fair', () => {
    expect(strengthOf('banana2026kr')).toEqual({ level: 'fair' });
  });
});
