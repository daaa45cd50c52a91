import { describe, expect, it } from '@jest/globals';
import {
  bigrams,
  editDistance,
  hasLooseJamo,
  initials,
  isInitials,
  jamo,
  nearPairs,
  normalise,
  otherLayout,
  wordsOf,
} from './korean.rules.ts';

describe('reading Korean', () => {
  it.each([
    ['  수미   감자 ', '수미 감자'],
    ['감자'.normalize('NFD'), '감자'],
    ['ＵＳＢ　１０ｋｇ', 'usb 10kg'],
    ['감자(특)·3KG!', '감자 특 3kg'],
    ['2.4kg', '2.4kg'],
    ['감자. 고구마.', '감자 고구마'],
    ['ㄱㅈ', 'ㄱㅈ'],
    ['!!!', ''],
  ])('gives %j the one spelling %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each([
    ['수미감자3kg', ['수미감자', '3kg']],
    ['옥수수 20개', ['옥수수', '20개']],
    ['감자칩 60g 2봉', ['감자칩', '60g', '2봉']],
    ['usb충전기', ['usb', '충전기']],
    ['감ㅈ', ['감ㅈ']],
    ['', []],
  ])('parts %j into words, letters from Hangul, counts with their units', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['rkawk', '감자'],
    ['tnal rkawk', '수미 감자'],
    ['rkawk 10', '감자 10'],
    ['ㅔㅐㅅㅁ새', 'potato'],
    ['ㅕㄴㅠ', 'usb'],
    ['usb', null],
    ['감자', null],
    ['ㄱㅈ', null],
    ['10', null],
  ])('reads %j on the other keyboard layout as %j', (typed, expected) => {
    expect(otherLayout(typed)).toBe(expected);
  });

  it('takes syllables apart into initials, letters and pairs', () => {
    expect(initials('수미 감자3kg')).toBe('ㅅㅁㄱㅈ3kg');
    expect(jamo('수미 감ㅈ')).toBe('ㅅㅜㅁㅣㄱㅏㅁㅈ');
    expect(bigrams('수미감자')).toEqual(['수미', '미감', '감자']);
    expect(bigrams('무')).toEqual([]);
  });

  it('tells initials and half-typed syllables from text', () => {
    expect(['ㄱㅈ', 'ㅅㅁ ㄱㅈ', '감ㅈ', '감자', 'ㅏ'].map(isInitials)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['ㄱㅈ', '감ㅈ', '감자'].map(hasLooseJamo)).toEqual([true, true, false]);
  });

  it.each([
    ['감자', '감자', 0],
    ['감쟈', '감자', 1],
    ['강자', '감자', 1],
    ['가자', '감자', 1],
    ['고구마', '고구먀', 1],
    ['감자', '고구마', 4],
  ])('counts the letters between %s and %s', (from, to, expected) => {
    expect(editDistance(jamo(from), jamo(to))).toBe(expected);
  });

  it('counts two letters that changed places as one mistake', () => {
    expect(editDistance('potato', 'opteto')).toBe(2);
    expect(editDistance('potato', 'opatto')).toBe(2);
    expect(editDistance('ab', 'ba')).toBe(1);
  });

  it('knows every pair of syllables that is one slip away, and no other', () => {
    const near = nearPairs('감쟈');
    for (const pair of ['감자', '강쟈', '캄쟈', '감쟝']) expect(near).toContain(pair);
    expect(near).not.toContain('감쟈');
    expect(near).not.toContain('강자');
    expect(new Set(near).size).toBe(2 * (18 + 20 + 27));
    expect(nearPairs('ab')).toEqual([]);
  });
});
