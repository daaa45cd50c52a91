import { defineErrors } from '../kernel/index.ts';

export const platformAdminErrors = defineErrors({
  tenantNotFound: ['platform.tenant-not-found', 404, 'There is no such tenant.'],
});
