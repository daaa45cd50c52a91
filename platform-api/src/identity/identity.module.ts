import { Global, Module } from '@nestjs/common';
import { AddressService } from './customers/address.service.ts';
import { CustomerAdminController } from './customers/customer.admin.controller.ts';
import { CustomerDirectory } from './customers/customer.directory.ts';
import { CustomerService } from './customers/customer.service.ts';
import { AddressShopController, MeShopController } from './customers/me.shop.controller.ts';
import { SignInListeners } from './customers/sign-in-listeners.ts';
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
  controllers: [
    StaffAuthAdminController,
    StaffAdminController,
    OperatorPlatformController,
    MeShopController,
    AddressShopController,
    CustomerAdminController,
  ],
  providers: [
    SessionService,
    BrowserSessions,
    GuestDevices,
    StaffDirectory,
    StaffSignInService,
    CustomerDirectory,
    CustomerService,
    AddressService,
    SignInListeners,
  ],
  exports: [
    SessionService,
    BrowserSessions,
    GuestDevices,
    StaffDirectory,
    CustomerDirectory,
    SignInListeners,
  ],
})
export class IdentityModule {}
