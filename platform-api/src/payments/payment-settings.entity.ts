import { defineEntity } from '@mikro-orm/core';
import { code, instant, sealed, tenantFilter, tenantKey } from '../database/columns.ts';

/** One row is a shop's contract with Toss: its key pair (the secret one sealed) and where Toss's webhooks arrive. */
export const PaymentSettings = defineEntity({
  name: 'PaymentSettings',
  tableName: 'payment_settings',
  properties: {
    tenantId: tenantKey(),
    clientKey: code(100),
    secretKeySealed: sealed(),
    updatedAt: instant(),
  },
  filters: tenantFilter,
});
