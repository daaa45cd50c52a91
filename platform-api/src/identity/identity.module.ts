import { Global, Module } from '@nestjs/common';
import { BrowserSessions } from './sessions/browser-sessions.ts';
import { GuestDevices } from './sessions/guest-devices.ts';
import { SessionService } from './sessions/session.service.ts';
import { StaffSignInService } from './staff/staff-sign-in.service.ts';
import { StaffAdminController, StaffAuthAdminController } from './staff/staff.admin.controller.ts';
import { StaffDirectory } from './staff/staff.directory.ts';
import { OperatorPlatformController } from './staff/staff.platform.controller.ts';

/** Customers, staff, operators, how they sign in, and their sessions. */
@Global()
@Module({
  controllers: [StaffAuthAdminController, StaffAdminController, OperatorPlatformController],
  providers: [SessionService, BrowserSessions, GuestDevices, StaffDirectory, StaffSignInService],
  exports: [SessionService, BrowserSessions, GuestDevices, StaffDirectory],
})
export class IdentityModule {}
