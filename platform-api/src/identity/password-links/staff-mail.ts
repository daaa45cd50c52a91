import { Injectable } from '@nestjs/common';
import type { Db } from '../../database/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import type { PasswordLinkPurpose } from '../password-link.entity.ts';

/** Who gets a mail, and the shop in whose name it goes out. */
export interface StaffMailAddress {
  readonly to: string;
  readonly name: string;
  readonly shopName: string;
  /** The same key is the same mail: it goes out once. */
  readonly dedupeKey: string;
}

/** Somebody above who sends mail to staff, which is notifications. */
export interface StaffMailer {
  /** Mails a link with which a password is set. `url` is the secret itself: it is sealed at once and forgotten once sent. */
  passwordLink(
    tx: Db,
    tenant: TenantId,
    mail: StaffMailAddress & {
      readonly purpose: PasswordLinkPurpose;
      readonly url: string;
      readonly expiresAt: Date;
    },
  ): Promise<void>;
  /** Tells somebody who can sign in already that a further shop is theirs. */
  newShop(tx: Db, tenant: TenantId, mail: StaffMailAddress & { readonly url: string }): Promise<void>;
}

/** Holds the mailer, which registers itself at start. */
@Injectable()
export class StaffMail {
  private mailer: StaffMailer | null = null;

  register(mailer: StaffMailer): void {
    this.mailer = mailer;
  }

  /** @throws Error when nobody has registered: the application is put together wrongly. */
  get sender(): StaffMailer {
    if (this.mailer === null) throw new Error('Nobody sends mail to staff: register a StaffMailer at start.');
    return this.mailer;
  }
}
