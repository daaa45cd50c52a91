import { defineEntity } from '@mikro-orm/core';
import { code, idKey, instant, longText, oneOf, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is one webhook that Toss sent: a hint that makes us ask, kept so that a repeat is answered and ignored. */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    tenantId: tenantKey(),
    id: idKey(),
    transmissionId: code(120),
    /** The Toss order id that it names, or null; nothing else of it is kept. */
    body: longText(),
    state: oneOf<'received' | 'handled' | 'ignored'>(),
    receivedAt: instant(),
    handledAt: instant().nullable(),
  },
  uniques: [{ name: 'uq_webhook_delivery_transmission', properties: ['tenantId', 'transmissionId'] }],
  filters: tenantFilter,
});
