import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, isoInstant } from '../../database/index.ts';
import { Clock } from '../../kernel/index.ts';
import { identityErrors } from '../identity.errors.ts';
import { lockStaffByEmail } from '../identity.locks.ts';
import { chargeTry } from './lockout.rules.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { normalEmail, StaffDirectory, type StaffPerson } from './staff.directory.ts';

/** Every refusal takes this long at least, so that its time does not tell whether the e-mail is known. */
const REFUSAL_MS = 250;

/** Checks e-mail and password of staff and operators. */
@Injectable()
export class StaffSignInService implements OnModuleInit {
  /** What a password is compared with when there is nobody of that e-mail: the same work. */
  private nobody = '';

  constructor(
    private readonly database: Database,
    private readonly directory: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.nobody = await hashPassword('the password of nobody');
  }

  /**
   * Who has this e-mail and password.
   * @throws identity.sign-in-failed, the same in words and time for an unknown e-mail, a wrong password and a wait.
   */
  async check(email: string, password: string): Promise<Omit<StaffPerson, 'isOperator'>> {
    const refusalMayLeave = sleep(REFUSAL_MS);
    const person = await this.charge(normalEmail(email));
    const matches = await passwordMatches(password, person?.passwordHash ?? this.nobody);
    if (person === null || !matches) {
      await refusalMayLeave;
      throw identityErrors.signInFailed();
    }
    await this.database.db
      .updateTable('staff')
      .set({ failed_sign_ins: 0, locked_until: null })
      .where('id', '=', person.id)
      .execute();
    return { id: person.id, name: person.name, email: person.email };
  }

  /** As {@link check}, for operators only; everybody else is refused in the same way. */
  async checkOperator(email: string, password: string): Promise<Omit<StaffPerson, 'isOperator'>> {
    const person = await this.check(email, password);
    if (await this.directory.isOperator(person.id)) return person;
    await sleep(REFUSAL_MS);
    throw identityErrors.signInFailed();
  }

  /** Counts the try; null when there is nobody, no password, or the account has to wait. */
  private async charge(email: string) {
    return await this.database.transaction(async (tx) => {
      const row = await lockStaffByEmail(tx, email);
      if (row === undefined || row.password_hash === null) return null;
      const lockedUntil = row.locked_until === null ? null : new Date(isoInstant(row.locked_until));
      const charged = chargeTry({ failed: row.failed_sign_ins, lockedUntil }, this.clock.now());
      if (charged === null) return null;
      await tx
        .updateTable('staff')
        .set({ failed_sign_ins: charged.failed, locked_until: charged.lockedUntil })
        .where('id', '=', row.id)
        .execute();
      return { id: row.id, name: row.name, email: row.email, passwordHash: row.password_hash };
    });
  }
}
