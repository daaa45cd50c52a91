import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer, uuid } from '../database/columns.ts';

/** Directory. One row joins a Kakao person (raw id kept only here) to a customer of one shop. */
export const KakaoLink = defineEntity({
  name: 'KakaoLink',
  tableName: 'kakao_link',
  properties: {
    kakaoId: code(32).primary(),
    ownerTenantId: integer().primary(),
    customerId: uuid(),
    createdAt: instant(),
  },
  indexes: [{ name: 'ix_kakao_link_tenant', properties: ['ownerTenantId'] }],
});
