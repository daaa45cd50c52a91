import { defineEntity } from '@mikro-orm/core';
import { instant, tenantFilter, tenantKey, text, uuid } from '../database/columns.ts';

/** One row is a delivered order line that its customer may review; written when the delivered event arrives. */
export const ReviewRight = defineEntity({
  name: 'ReviewRight',
  tableName: 'review_right',
  properties: {
    tenantId: tenantKey(),
    orderLineId: uuid().primary(),
    customerId: uuid(),
    productId: uuid(),
    optionLabel: text(120),
    deliveredAt: instant(),
    usedAt: instant().nullable(),
  },
  indexes: [{ name: 'ix_review_right_customer', properties: ['tenantId', 'customerId', 'productId'] }],
  filters: tenantFilter,
});
