import { defineEntity } from '@mikro-orm/core';
import {
  bigCount,
  code,
  flag,
  idKey,
  instant,
  integer,
  json,
  longText,
  oneOf,
  tenantFilter,
  tenantKey,
  text,
  won,
} from '../database/columns.ts';

/** VAT-inclusive goods or goods free of VAT (unprocessed produce). */
export type TaxKind = 'taxable' | 'tax-free';
export type ProductStatus = 'draft' | 'on-sale' | 'archived';
/** One row of the required product information table (상품정보제공고시). */
export interface NoticeRow {
  label: string;
  value: string;
}

/**
 * One row is one product. The card columns (lowest price, list price, sold out, rating) are kept beside it by the
 * modules that own the facts, so that a list page reads one table.
 */
export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    slug: code(120),
    name: text(120),
    brand: text(60).nullable(),
    description: longText(),
    status: oneOf<ProductStatus>(),
    taxKind: oneOf<TaxKind>(),
    tags: json<string[]>(),
    badges: json<string[]>(),
    notice: json<NoticeRow[]>(),
    attributes: json<Record<string, string>>(),
    /** Price of the cheapest variant, and its list price when that is higher. */
    priceWon: won(),
    listPriceWon: won().nullable(),
    discountPercent: integer().default(0),
    soldOut: flag().default(true),
    ratingSum: integer().default(0),
    ratingCount: integer().default(0),
    popularity: integer().default(0),
    /** Raised in the transaction of every change that the search document depends on. */
    searchVersion: bigCount().defaultRaw('0'),
    publishedAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'uq_product_slug', properties: ['tenantId', 'slug'] }],
  indexes: [
    { name: 'ix_product_popular', properties: ['tenantId', 'status', 'popularity', 'id'] },
    { name: 'ix_product_new', properties: ['tenantId', 'status', 'publishedAt', 'id'] },
    { name: 'ix_product_price', properties: ['tenantId', 'status', 'priceWon', 'id'] },
  ],
  checks: [{ name: 'ck_product_price', expression: 'price_won >= 0' }],
  filters: tenantFilter,
});
