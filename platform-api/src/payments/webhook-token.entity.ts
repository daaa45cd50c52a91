import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer } from '../database/columns.ts';

/** Directory. One row is one secret webhook address of a tenant, found by the hash of its token. */
export const WebhookToken = defineEntity({
  name: 'WebhookToken',
  tableName: 'webhook_token',
  properties: {
    tokenHash: code(64).primary(),
    ownerTenantId: integer().index('ix_webhook_token_tenant'),
    createdAt: instant(),
  },
});
