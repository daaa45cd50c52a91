import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, sealed, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is one customer of one shop; the same Kakao person is a different customer in another shop. */
export const Customer = defineEntity({
  name: 'Customer',
  tableName: 'customer',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    /** HMAC(tenant, Kakao id). */
    kakaoHash: code(64),
    nameSealed: sealed().nullable(),
    emailSealed: sealed().nullable(),
    emailHash: code(64).nullable(),
    phoneSealed: sealed().nullable(),
    phoneHash: code(64).nullable(),
    createdAt: instant(),
    erasedAt: instant().nullable(),
  },
  uniques: [{ name: 'uq_customer_kakao', properties: ['tenantId', 'kakaoHash'] }],
  indexes: [
    { name: 'ix_customer_email', properties: ['tenantId', 'emailHash'] },
    { name: 'ix_customer_phone', properties: ['tenantId', 'phoneHash'] },
  ],
  filters: tenantFilter,
});
