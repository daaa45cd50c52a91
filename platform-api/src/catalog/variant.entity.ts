import { defineEntity, p } from '@mikro-orm/core';
import {
  code,
  flag,
  idKey,
  instant,
  integer,
  json,
  oneOf,
  tenantFilter,
  tenantKey,
  text,
  won,
} from '../database/columns.ts';
import { Product } from './product.entity.ts';

/** How a parcel with it must travel; lines of different kinds are different parcels. */
export type StorageKind = 'normal' | 'chilled' | 'frozen';

/** One row is the unit that is sold: it has a SKU, a price and stock. */
export const Variant = defineEntity({
  name: 'Variant',
  tableName: 'variant',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    product: () => p.manyToOne(Product).ref().joinColumns('tenant_id', 'product_id').deleteRule('restrict'),
    sku: code(64),
    /** The chosen option values joined for people: "3kg / 특". Empty for a product without options. */
    optionLabel: text(120),
    optionValueIds: json<string[]>(),
    priceWon: won(),
    listPriceWon: won().nullable(),
    weightGrams: integer().default(0),
    storage: oneOf<StorageKind>(),
    /** False: always sellable, claims are written without touching a stock level. */
    tracked: flag().default(true),
    position: integer().default(0),
    archivedAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_variant_sku', properties: ['tenantId', 'sku'] }],
  checks: [{ name: 'ck_variant_price', expression: 'price_won >= 0' }],
  filters: tenantFilter,
});
