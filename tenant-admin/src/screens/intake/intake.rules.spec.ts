import { describe, expect, test } from '@jest/globals';
import { readIntake, readUnits } from './intake.rules.ts';

describe('stock that comes in', () => {
  test.each([
    ['30', 30],
    [' 7 ', 7],
    ['1000000', 1_000_000],
    ['0', null],
    ['-3', null],
    ['2.5', null],
    ['1000001', null],
    ['열 개', null],
    ['', null],
  ])('%p means %p', (entered, units) => {
    expect(readUnits(entered)).toBe(units);
  });

  test('empty fields are left out', () => {
    expect(readIntake({ a: '3', b: '', c: ' ' })).toEqual(new Map([['a', 3]]));
  });

  test('nothing is sent while one entry makes no sense, or none is made', () => {
    expect(readIntake({ a: '3', b: '-1' })).toBeNull();
    expect(readIntake({ a: '', b: '' })).toBeNull();
  });
});
