import { defineEntity } from '@mikro-orm/core';
import { code, instant, json, tenantFilter, tenantKey, text } from '../database/columns.ts';

/** A named text of the shop: terms, privacy, shipping and returns. */
export interface PolicyText {
  key: string;
  title: string;
  paragraphs: string[];
}

/** One row is who sells in a shop: the data that the law wants in the footer, and the shop's policies. */
export const ShopProfile = defineEntity({
  name: 'ShopProfile',
  tableName: 'shop_profile',
  properties: {
    tenantId: tenantKey(),
    companyName: text(80),
    representative: text(40),
    address: text(200),
    phone: code(20),
    email: code(190),
    businessNumber: code(10),
    mailOrderNumber: text(40),
    privacyOfficer: text(40),
    hosting: text(80),
    policies: json<PolicyText[]>(),
    updatedAt: instant(),
  },
  filters: tenantFilter,
});
