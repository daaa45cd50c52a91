import { defineEntity } from '@mikro-orm/core';
import { code, instant, integer } from '../database/columns.ts';

/** Directory. One row is one host name (with port where there is one) that answers as a tenant's shop. */
export const TenantDomain = defineEntity({
  name: 'TenantDomain',
  tableName: 'tenant_domain',
  properties: {
    host: code(190).primary(),
    ownerTenantId: integer().index('ix_tenant_domain_tenant'),
    createdAt: instant(),
  },
});
