import { describe, expect, it } from '@jest/globals';
import { isProfileComplete, missingFor, openingItems, type OpeningMaterial } from './opening.rules.ts';
import { EMPTY_PROFILE } from './shop-profile.queries.ts';

const profile = {
  ...EMPTY_PROFILE,
  companyName: '감자네',
  representative: '김감자',
  address: '강원 평창군 감자로 1',
  phone: '033-123-4567',
  email: 'help@shop.test',
  businessNumber: '2208162517',
};

/** A shop that could open, as it stands after the owner did only what is asked for. */
const ready: OpeningMaterial = {
  profile,
  hasWarehouse: true,
  hasRack: false,
  hasStock: true,
  hasPaymentKeys: true,
  hasProduct: true,
  hasUncounted: false,
  hasRelease: true,
  hasOwnRelease: false,
  isOpen: false,
};

describe('a shop can open', () => {
  it('with what the law and a first sale need, without racks and a look of its own', () => {
    const items = openingItems(ready);
    expect(missingFor(items)).toEqual([]);
    expect(items.filter(({ done }) => !done)).toEqual([
      { key: 'warehouse', done: false, required: false },
      { key: 'storefront', done: false, required: false },
      { key: 'open', done: false, required: true },
    ]);
  });

  it('with goods that nobody counts, without any stock', () => {
    expect(missingFor(openingItems({ ...ready, hasStock: false, hasUncounted: true }))).toEqual([]);
  });

  it.each([
    ['profile', { profile: EMPTY_PROFILE }],
    ['warehouse', { hasWarehouse: false }],
    ['product', { hasProduct: false }],
    ['stock', { hasStock: false }],
    ['payments', { hasPaymentKeys: false }],
    ['storefront', { hasRelease: false }],
  ] as const)('not without: %s', (key, without) => {
    expect(missingFor(openingItems({ ...ready, ...without }))).toEqual([key]);
  });
});

describe('the data of a business', () => {
  it('are complete without the number of a mail-order seller, which small sellers do not have', () => {
    expect(isProfileComplete({ ...profile, mailOrderNumber: '' })).toBe(true);
  });

  it.each(['companyName', 'representative', 'address', 'phone', 'email', 'businessNumber'] as const)(
    'are not complete without %s',
    (field) => {
      expect(isProfileComplete({ ...profile, [field]: ' ' })).toBe(false);
    },
  );
});
