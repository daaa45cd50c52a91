import { describe, expect, test } from '@jest/globals';
import { onHandAfter } from './stock.rules.ts';

describe('onHandAfter', () => {
  test.each([
    ['set', '12', 10, 12],
    ['set', '10', 10, null],
    ['set', '0', 10, 0],
    ['set', '-1', 10, null],
    ['add', '-10', 10, 0],
    ['add', '-11', 10, null],
    ['add', '3', 10, 13],
    ['add', '0', 10, null],
    ['add', '-', 10, null],
    ['set', '', 10, null],
    ['set', '1.5', 10, null],
    ['set', '1000000', 10, 1_000_000],
    ['set', '1000001', 10, null],
    ['add', '999999', 10, null],
  ] as const)('%s %p on %i gives %p', (how, entered, onHand, after) => {
    expect(onHandAfter(how, entered, onHand)).toBe(after);
  });
});
