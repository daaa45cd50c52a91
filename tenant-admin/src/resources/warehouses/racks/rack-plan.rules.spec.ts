import { describe, expect, test } from '@jest/globals';
import {
  drawRacks,
  firstRacks,
  freeZoneCode,
  isTooMany,
  readCount,
  readRacks,
  stepped,
} from './rack-plan.rules.ts';

describe('the rack generator', () => {
  test('what it offers first can be made as it is', () => {
    expect(readRacks(firstRacks, 'A구역')).toEqual({
      zone: { code: 'A', name: 'A구역' },
      racks: 3,
      levels: 4,
      bins: 5,
    });
  });

  test.each([
    [{ racks: '' }],
    [{ racks: '0' }],
    [{ racks: '61' }],
    [{ levels: '10' }],
    [{ bins: '-3' }],
    [{ bins: '2.5' }],
    [{ zoneCode: '가' }],
    [{ zoneCode: '' }],
  ])('%j is not made', (wrong) => {
    expect(readRacks({ ...firstRacks, ...wrong }, 'A구역')).toBeNull();
  });

  test('racks that are each allowed but are too many bins together are not made', () => {
    const most = { ...firstRacks, racks: '60', levels: '4', bins: '20' };
    expect(isTooMany(most)).toBe(false);
    expect(readRacks(most, 'A구역')).not.toBeNull();
    const more = { ...firstRacks, racks: '20', levels: '9', bins: '30' };
    expect(isTooMany(more)).toBe(true);
    expect(readRacks(more, 'A구역')).toBeNull();
    expect(isTooMany({ ...more, racks: '999' })).toBe(false);
  });

  test('a zone in small letters is the zone in capital letters', () => {
    expect(readRacks({ ...firstRacks, zoneCode: ' b ', zoneName: ' 냉장 ' }, 'B구역')?.zone).toEqual({
      code: 'B',
      name: '냉장',
    });
  });

  test('a step never leaves the limits, whatever was typed', () => {
    expect(['3', '9', '', 'x', '500'].map((text) => stepped(text, 1, 9))).toEqual(['4', '9', '1', '1', '1']);
    expect(['3', '1', ''].map((text) => stepped(text, -1, 9))).toEqual(['2', '1', '1']);
    expect(readCount(' 7 ', 9)).toBe(7);
  });

  test.each([
    [[], 'A'],
    [['B'], 'A'],
    [['A', 'B', 'COLD'], 'C'],
    [Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'AA'],
  ])('beside the zones %j the next one is %s', (taken, next) => {
    expect(freeZoneCode(taken)).toBe(next);
  });

  test('codes are drawn as racks with their top level first and places from left to right', () => {
    const codes = ['A-01-1-01', 'A-01-2-01', 'A-01-1-02', 'A-01-2-02', 'A-02-1-01'];
    expect(drawRacks(codes)).toEqual([
      {
        code: 'A-01',
        levels: [
          { level: 2, codes: ['A-01-2-01', 'A-01-2-02'] },
          { level: 1, codes: ['A-01-1-01', 'A-01-1-02'] },
        ],
      },
      { code: 'A-02', levels: [{ level: 1, codes: ['A-02-1-01'] }] },
    ]);
  });
});
