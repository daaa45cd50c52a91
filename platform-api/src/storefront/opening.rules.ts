import type { ShopProfileView } from './shop-profile.schemas.ts';
import type { OpeningFacts } from './shop-facts.ts';

/** What an owner does from a new shop to an open one, in the order in which the portal shows it. */
export const OPENING_KEYS = [
  'profile',
  'warehouse',
  'product',
  'stock',
  'payments',
  'storefront',
  'open',
] as const;
export type OpeningKey = (typeof OPENING_KEYS)[number];

/** One thing to do. */
export interface OpeningItem {
  readonly key: OpeningKey;
  readonly done: boolean;
  /** The shop cannot open before it is done; the rest is advice. */
  readonly required: boolean;
}

/** Everything that the list is made of. */
export interface OpeningMaterial extends OpeningFacts {
  readonly profile: ShopProfileView;
  readonly hasProduct: boolean;
  /** Something is sold without counting stock, so there need not be any. */
  readonly hasUncounted: boolean;
  readonly hasRelease: boolean;
  /** A person has published a look; a shop is born with a first one. */
  readonly hasOwnRelease: boolean;
  readonly isOpen: boolean;
}

/**
 * What must stand at the foot of a shop before it may sell (전자상거래법 10조): name, representative, address, phone, e-mail
 * and business number. Who needs not report as a mail-order seller (간이과세자, few sales; 12조) has no number of that kind,
 * so its field may stay empty.
 */
export function isProfileComplete(profile: ShopProfileView): boolean {
  const { companyName, representative, address, phone, email, businessNumber } = profile;
  return [companyName, representative, address, phone, email, businessNumber].every(
    (text) => text.trim() !== '',
  );
}

/** The list with what is done. */
export function openingItems(material: OpeningMaterial): OpeningItem[] {
  const { hasWarehouse, hasRack, hasStock, hasUncounted, hasRelease, hasOwnRelease } = material;
  return [
    item('profile', isProfileComplete(material.profile)),
    // Parcels can leave from a warehouse without racks, so racks are advice; a warehouse there must be.
    item('warehouse', hasWarehouse && hasRack, !hasWarehouse),
    item('product', material.hasProduct),
    item('stock', hasStock || hasUncounted),
    item('payments', material.hasPaymentKeys),
    item('storefront', hasOwnRelease, !hasRelease),
    item('open', material.isOpen),
  ];
}

/** What keeps a shop from opening. */
export function missingFor(items: readonly OpeningItem[]): OpeningKey[] {
  return items.filter(({ key, done, required }) => key !== 'open' && required && !done).map(({ key }) => key);
}

function item(key: OpeningKey, done: boolean, required = true): OpeningItem {
  return { key, done, required };
}
