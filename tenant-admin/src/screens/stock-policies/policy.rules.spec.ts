import { describe, expect, test } from '@jest/globals';
import { effective, policyOf } from './policy.rules.ts';

const defaults = { safetyStock: 0, oversellLimit: 0, holdMinutes: 15, lowStockAt: 5, unpaidSharePercent: 20 };
const none = {
  warehouseId: null,
  variantId: null,
  safetyStock: null,
  oversellLimit: null,
  holdMinutes: null,
  lowStockAt: null,
  unpaidSharePercent: null,
};
const shop = { ...none, scope: 'shop', safetyStock: 3, holdMinutes: 30, copying: false } as const;
const icheon = { ...none, scope: 'warehouse', warehouseId: 'w1', safetyStock: 0, copying: false } as const;

describe('stock policies', () => {
  test('each field comes from the most specific policy that says something, and zero is something', () => {
    expect(effective([icheon, shop], defaults)).toEqual({ ...defaults, safetyStock: 0, holdMinutes: 30 });
  });

  test('a place without a policy of its own starts empty', () => {
    expect(policyOf([shop, icheon], { scope: 'warehouse', warehouseId: 'w2' })).toMatchObject({
      scope: 'warehouse',
      warehouseId: 'w2',
      safetyStock: null,
    });
  });

  test('the stored policy of a place is found', () => {
    expect(policyOf([shop, icheon], { scope: 'shop' }).safetyStock).toBe(3);
  });
});
