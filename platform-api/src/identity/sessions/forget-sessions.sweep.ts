import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../../database/index.ts';
import { SweepTask, type Sweep } from '../../jobs/index.ts';
import { Clock } from '../../kernel/index.ts';

const BATCH = 500;
const HOUR_MS = 3_600_000;

/** Removes sessions past their life and sign-ins that were never finished. */
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
    const now = storedInstant(this.clock.now());
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
    return Number(sessions.numDeletedRows + attempts.numDeletedRows);
  }
}
