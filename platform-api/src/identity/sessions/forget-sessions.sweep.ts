import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../../database/index.ts';
import { SweepTask, type Sweep } from '../../jobs/index.ts';
import { Clock } from '../../kernel/index.ts';

const BATCH = 500;
const HOUR_MS = 3_600_000;
/** A welcome is told once as long as its link is remembered, so links stay for a month after their end. */
const LINKS_STAY_MS = 30 * 24 * HOUR_MS;

/** Removes sessions past their life, sign-ins that were never finished, and old links for a password. */
@SweepTask()
@Injectable()
export class ForgetSessionsSweep implements Sweep {
  readonly name = 'forget-sessions';
  readonly everyMs = HOUR_MS;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const time = this.clock.now();
    const now = storedInstant(time);
    const sessions = await this.database.db
      .deleteFrom('session')
      .where('expires_at', '<', now)
      .limit(BATCH)
      .executeTakeFirst();
    const attempts = await this.database.db
      .deleteFrom('sign_in_attempt')
      .where('expires_at', '<', now)
      .limit(BATCH)
      .executeTakeFirst();
    const links = await this.database.db
      .deleteFrom('password_link')
      .where('expires_at', '<', storedInstant(new Date(time.getTime() - LINKS_STAY_MS)))
      .limit(BATCH)
      .executeTakeFirst();
    return Number(sessions.numDeletedRows + attempts.numDeletedRows + links.numDeletedRows);
  }
}
