import { describe, expect, it } from '@jest/globals';
import { adjustedLevel } from '../adjustments/adjustment.rules.ts';
import { reservable, type LevelCounts } from '../stock.rules.ts';
import { PolicyBook } from './policy.queries.ts';
import {
  POLICY_DEFAULTS,
  appliedOversellLimit,
  effectivePolicy,
  withPolicy,
  type PolicyFields,
} from './policy.rules.ts';

const nothing: PolicyFields = {
  safetyStock: null,
  oversellLimit: null,
  holdMinutes: null,
  lowStockAt: null,
  unpaidSharePercent: null,
};
const level: LevelCounts = { onHand: 10, unavailable: 0, safetyStock: 0, reserved: 8, oversellLimit: 0 };

describe('the policy that holds', () => {
  it('is the default where nobody says anything', () => {
    expect(effectivePolicy([undefined, nothing])).toEqual(POLICY_DEFAULTS);
  });

  it('is the most specific one, field by field, and zero is a value', () => {
    const policy = effectivePolicy([
      { ...nothing, safetyStock: 0 },
      { ...nothing, safetyStock: 3, oversellLimit: 7 },
      { ...nothing, safetyStock: 9, oversellLimit: 9, holdMinutes: 45 },
    ]);
    expect(policy).toEqual({ ...POLICY_DEFAULTS, safetyStock: 0, oversellLimit: 7, holdMinutes: 45 });
  });

  it('is asked by level: variant, then warehouse, then shop', () => {
    const book = new PolicyBook([
      { ...nothing, scope: 'shop', scopeKey: '-', safetyStock: 1, lowStockAt: 1 },
      { ...nothing, scope: 'warehouse', scopeKey: 'w', safetyStock: 2 },
      { ...nothing, scope: 'variant', scopeKey: 'v', safetyStock: 3 },
    ]);
    expect(book.forLevel({ variantId: 'v', warehouseId: 'w' })).toMatchObject({
      safetyStock: 3,
      lowStockAt: 1,
    });
    expect(book.forLevel({ variantId: 'x', warehouseId: 'w' }).safetyStock).toBe(2);
    expect(book.forLevel({ variantId: 'x', warehouseId: 'x' }).safetyStock).toBe(1);
    expect(
      book.with({ ...nothing, scope: 'shop', scopeKey: '-', safetyStock: 5 }).forShop().safetyStock,
    ).toBe(5);
    expect(book.forShop().safetyStock).toBe(1);
  });
});

describe('a policy copied into a level', () => {
  it.each([
    ['raises the limit at once', { oversellLimit: 5 }, 5],
    ['lowers it at once while nothing is oversold', { reserved: 10 }, 0],
    ['keeps it at the deficit while more is promised than lies there', { reserved: 13 }, 3],
  ])('%s', (_name, change, expected) => {
    expect(appliedOversellLimit({ ...level, ...change }, 'oversellLimit' in change ? 5 : 0)).toBe(expected);
  });

  it('never breaks the CHECK of the table, for any counts and any limit', () => {
    for (let reserved = 0; reserved <= 12; reserved += 1) {
      for (let limit = 0; limit <= 6; limit += 1) {
        const before = { ...level, reserved, oversellLimit: Math.max(0, reserved - 10) };
        const after = withPolicy(before, { safetyStock: 4, oversellLimit: limit });
        expect(after.reserved).toBeLessThanOrEqual(reservable(after));
        expect(after.oversellLimit).toBeGreaterThanOrEqual(limit);
      }
    }
  });
});

describe('an adjustment', () => {
  it('may not leave less than is promised, nor less than nothing', () => {
    expect(adjustedLevel(level, -2, 0)).toMatchObject({ ok: true, level: { onHand: 8 } });
    expect(adjustedLevel(level, -3, 0)).toEqual({ ok: false, why: 'below-reserved' });
    expect(adjustedLevel({ ...level, reserved: 0 }, -11, 0)).toEqual({ ok: false, why: 'below-zero' });
  });

  it('brings a limit that waited for stock down towards the policy as stock arrives', () => {
    const oversold = { ...level, reserved: 14, oversellLimit: 4 };
    expect(adjustedLevel(oversold, 3, 0)).toMatchObject({
      ok: true,
      level: { onHand: 13, oversellLimit: 1 },
    });
    expect(adjustedLevel(oversold, 10, 2)).toMatchObject({
      ok: true,
      level: { onHand: 20, oversellLimit: 2 },
    });
  });
});
