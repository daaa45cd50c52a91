/** The front door of platform-admin. */
export { PlatformAdminModule } from './platform-admin.module.ts';
