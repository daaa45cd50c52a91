/** The front door of identity. */
export { maskName } from './customers/contact.rules.ts';
export { CustomerDirectory, type CustomerContact } from './customers/customer.directory.ts';
export { SignInListeners, type SignInListener } from './customers/sign-in-listeners.ts';
export { IdentityModule } from './identity.module.ts';
export type { StaffRole } from './membership.entity.ts';
export { PasswordLinks, type IssuedLink } from './password-links/password-links.ts';
export { StaffMail, type StaffMailAddress, type StaffMailer } from './password-links/staff-mail.ts';
export type { PasswordLinkPurpose } from './password-link.entity.ts';
export { BrowserSessions, type SessionAudience } from './sessions/browser-sessions.ts';
export { clearHostCookie, setHostCookie } from './sessions/cookies.ts';
export { GuestDevices } from './sessions/guest-devices.ts';
export { SessionService, type SignedIn } from './sessions/session.service.ts';
export { ShopOwners } from './staff/shop-owners.ts';
export { StaffDirectory, type StaffPerson } from './staff/staff.directory.ts';
export { membershipSchema, staffSchema } from './staff/staff.schemas.ts';
