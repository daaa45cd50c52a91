import { describe, expect, it } from '@jest/globals';
import { deliveryPromise } from './delivery-promise.rules.ts';

const at = (seoul: string): Date => new Date(`${seoul}+09:00`);

describe('the delivery promise', () => {
  it.each([
    ['before the cut-off it leaves today', '2026-11-23T13:59:00', '2026-11-23', '2026-11-24'],
    ['at the cut-off it leaves tomorrow', '2026-11-23T14:00:00', '2026-11-24', '2026-11-25'],
    ['on Friday evening it leaves on Monday', '2026-11-27T18:00:00', '2026-11-30', '2026-12-01'],
    ['what leaves on Friday arrives on Saturday', '2026-11-27T09:00:00', '2026-11-27', '2026-11-28'],
    ['on Sunday it leaves on Monday', '2026-11-29T09:00:00', '2026-11-30', '2026-12-01'],
    [
      'shortly after midnight in Seoul it is already the new day',
      '2026-11-24T00:10:00',
      '2026-11-24',
      '2026-11-25',
    ],
  ])('%s', (_name, now, leavesOn, expectedOn) => {
    expect(deliveryPromise(at(now), 14 * 60)).toMatchObject({ leavesOn, expectedOn });
  });

  it('names the instant until which it holds', () => {
    expect(deliveryPromise(at('2026-11-23T10:00:00'), 14 * 60).cutOffAt).toEqual(at('2026-11-23T14:00:00'));
  });
});
