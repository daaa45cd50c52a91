import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer } from '../database/columns.ts';

/**
 * Directory. One row is one data key of a tenant, wrapped by the platform's key-encryption key. Destroying the row
 * destroys every secret and personal datum that was sealed with it.
 */
export const TenantDataKey = defineEntity({
  name: 'TenantDataKey',
  tableName: 'tenant_data_key',
  properties: {
    keyId: code(36).primary(),
    ownerTenantId: integer().index('ix_tenant_data_key_tenant'),
    wrappedKey: code(255),
    kekId: code(32),
    createdAt: instant(),
  },
});
