/** The front door of platform-admin. */
export { PlatformAdminModule } from './platform-admin.module.ts';
export { TenantParts, type TenantPart } from './tenant-parts.ts';
