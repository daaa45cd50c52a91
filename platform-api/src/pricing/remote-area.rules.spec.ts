import { describe, expect, it } from '@jest/globals';
import { remoteAreaOf, shippingFeeOf } from './remote-area.rules.ts';

const rule = { feeWon: 3_000, freeFromWon: 30_000, jejuExtraWon: 3_000, islandExtraWon: 5_000 };

describe('shipping fees', () => {
  it('are waived exactly from the free amount on', () => {
    expect(shippingFeeOf(rule, 29_999, '06236')).toBe(3_000);
    expect(shippingFeeOf(rule, 30_000, '06236')).toBe(0);
  });

  it('keep the extra of Jeju and of islands even when the base is waived', () => {
    expect(shippingFeeOf(rule, 30_000, '63122')).toBe(3_000);
    expect(shippingFeeOf(rule, 1_000, '40221')).toBe(8_000);
  });

  it('know Jeju by its first and last zone code', () => {
    expect(['62999', '63000', '63644', '63645'].map(remoteAreaOf)).toEqual([null, 'jeju', 'jeju', null]);
  });

  it('never waive anything in a shop without a free amount', () => {
    expect(shippingFeeOf({ ...rule, freeFromWon: null }, 1_000_000, null)).toBe(3_000);
  });
});
