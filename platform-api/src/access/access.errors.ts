import { defineErrors } from '../kernel/index.ts';

export const accessErrors = defineErrors({
  foreignTenant: [
    'access.foreign-tenant',
    401,
    'You do not work in the shop that X-Gamja-Tenant names. Choose one of yours.',
  ],
  tenantMissing: [
    'access.tenant-missing',
    400,
    'Name the shop that you work in with the X-Gamja-Tenant header.',
  ],
});
