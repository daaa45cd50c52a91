import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, isoInstant } from '../../database/index.ts';
import { Clock, inTenant, tenantId } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import { SessionService } from '../sessions/session.service.ts';
import { checkPassword, hashPassword } from '../staff/passwords.ts';
import { normalEmail } from '../staff/staff.directory.ts';
import { findMemberByEmail, findUsableLink } from './password-link.queries.ts';
import type { LinkView } from './password-link.schemas.ts';
import { PasswordLinks } from './password-links.ts';

/** Whoever asks for a link waits this long at least, so that the time does not tell whether the e-mail is known. */
const ANSWER_MS = 250;

/** Setting a password by a mailed link. */
@Injectable()
export class PasswordResetService {
  private readonly logger = new Logger('password-links');

  constructor(
    private readonly database: Database,
    private readonly links: PasswordLinks,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /**
   * Mails a link to the person of this e-mail, if there is one who works in a shop. Nothing of the answer, neither its
   * words nor its time, tells whether there is. An operator without a shop has no shop that could write to them.
   */
  async ask(email: string): Promise<void> {
    const mayAnswer = sleep(ANSWER_MS);
    const member = await findMemberByEmail(this.database.db, normalEmail(email));
    if (member !== undefined) {
      const tenant = tenantId(member.tenant_id);
      try {
        await inTenant(tenant, 'password-reset', async () => {
          await this.links.prepare(tenant);
          await this.database.transaction((tx) => this.links.remind(tx, tenant, member.id));
        });
      } catch (error) {
        this.logger.error({ err: error }, 'a password link was not mailed'); // The answer must not tell it.
      }
    }
    await mayAnswer;
  }

  /** Whom a link is for. @throws identity.link-invalid */
  async look(token: string): Promise<LinkView> {
    const link = await this.find(token);
    const { shop_slug: slug, shop_name: name } = link;
    return {
      email: link.email,
      name: link.name,
      purpose: link.purpose,
      shop: slug === null || name === null ? null : { slug, name },
      expiresAt: isoInstant(link.expires_at),
    };
  }

  /**
   * Sets the password, clears what wrong ones have piled up, and signs the person out everywhere.
   * @returns who it was.
   * @throws identity.link-invalid, identity.password-too-short.
   */
  async use(token: string, password: string): Promise<{ id: string; name: string; email: string }> {
    const { staff_id: id, name, email } = await this.find(token);
    checkPassword(password);
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await this.links.useUp(tx, token, id);
      await tx
        .updateTable('staff')
        .set({ password_hash: passwordHash, failed_sign_ins: 0, locked_until: null })
        .where('id', '=', id)
        .execute();
      await this.sessions.endAllOf('staff', id, 'password-set', tx);
    });
    return { id, name, email };
  }

  private async find(token: string) {
    const link = await findUsableLink(this.database.db, this.links.hash(token), this.clock.now());
    if (link === undefined) throw identityErrors.linkInvalid();
    return link;
  }
}
