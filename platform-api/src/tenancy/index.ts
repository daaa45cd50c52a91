/** The front door of tenancy. */
export { GuardedDatabase, tenantTables } from './guarded-database.ts';
export { ShopHost } from './shop-host.ts';
export { tenancyErrors } from './tenancy.errors.ts';
export { lockTenant } from './tenancy.locks.ts';
export { TenancyModule } from './tenancy.module.ts';
export { TenantStatusService, type StatusChange } from './tenant-status.service.ts';
export { TenantErasure } from './tenant.erasure.ts';
export { TenantDirectory, type TenantInfo } from './tenant.directory.ts';
export type { TenantStatus } from './tenant.entity.ts';
