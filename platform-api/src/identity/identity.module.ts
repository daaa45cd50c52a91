import { Global, Module } from '@nestjs/common';
import { AddressService } from './customers/address.service.ts';
import { CustomerAdminController } from './customers/customer.admin.controller.ts';
import { CustomerDirectory } from './customers/customer.directory.ts';
import { CustomerService } from './customers/customer.service.ts';
import { AddressShopController, MeShopController } from './customers/me.shop.controller.ts';
import { SignInListeners } from './customers/sign-in-listeners.ts';
import { ForgetKakaoLinkJob } from './kakao/forget-kakao-link.job.ts';
import { CustomerArrival } from './kakao/customer-arrival.ts';
import { KakaoSignInService } from './kakao/kakao-sign-in.service.ts';
import { KakaoUnlinkService } from './kakao/kakao-unlink.service.ts';
import { KakaoClient } from './kakao/kakao.client.ts';
import { KakaoCallbackController, KakaoUnlinkController } from './kakao/kakao.outside.controller.ts';
import { AuthShopController } from './kakao/kakao.shop.controller.ts';
import { SignInAttempts } from './kakao/sign-in-attempts.ts';
import { PasswordLinkAdminController } from './password-links/password-link.admin.controller.ts';
import { PasswordLinks } from './password-links/password-links.ts';
import { PasswordResetService } from './password-links/password-reset.service.ts';
import { StaffMail } from './password-links/staff-mail.ts';
import { BrowserSessions } from './sessions/browser-sessions.ts';
import { ForgetSessionsSweep } from './sessions/forget-sessions.sweep.ts';
import { GuestDevices } from './sessions/guest-devices.ts';
import { SessionService } from './sessions/session.service.ts';
import { ShopOwners } from './staff/shop-owners.ts';
import { StaffSignInService } from './staff/staff-sign-in.service.ts';
import { StaffAdminController, StaffAuthAdminController } from './staff/staff.admin.controller.ts';
import { StaffDirectory } from './staff/staff.directory.ts';
import {
  OperatorAuthPlatformController,
  OperatorMePlatformController,
} from './staff/staff.platform.controller.ts';

/** Customers, staff, operators, how they sign in, and their sessions. */
@Global()
@Module({
  controllers: [
    StaffAuthAdminController,
    StaffAdminController,
    PasswordLinkAdminController,
    OperatorAuthPlatformController,
    OperatorMePlatformController,
    MeShopController,
    AddressShopController,
    CustomerAdminController,
    AuthShopController,
    KakaoCallbackController,
    KakaoUnlinkController,
  ],
  providers: [
    SessionService,
    BrowserSessions,
    GuestDevices,
    StaffDirectory,
    ShopOwners,
    StaffSignInService,
    PasswordLinks,
    PasswordResetService,
    StaffMail,
    CustomerDirectory,
    CustomerService,
    AddressService,
    SignInListeners,
    SignInAttempts,
    KakaoClient,
    KakaoSignInService,
    CustomerArrival,
    KakaoUnlinkService,
    ForgetKakaoLinkJob,
    ForgetSessionsSweep,
  ],
  exports: [
    SessionService,
    BrowserSessions,
    GuestDevices,
    StaffDirectory,
    ShopOwners,
    PasswordLinks,
    StaffMail,
    CustomerDirectory,
    SignInListeners,
  ],
})
export class IdentityModule {}
