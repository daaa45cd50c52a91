import { Injectable } from '@nestjs/common';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants } from '../kernel/index.ts';

const KEPT_MS = 7 * 24 * 60 * 60_000;
const ROWS_PER_RUN = 1_000;

/** Forgets buyers who have held nothing for a week: their row is only there to be locked, and is made again when needed. */
@SweepTask()
@Injectable()
export class ForgetHoldersSweep implements Sweep {
  readonly name = 'inventory.forget-holders';
  readonly everyMs = 10 * 60_000;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const gone = await acrossTenants('forget buyers who hold nothing', () =>
      this.database.db
        .deleteFrom('stock_holder')
        .where('last_held_at', '<', storedInstant(before))
        .limit(ROWS_PER_RUN)
        .executeTakeFirst(),
    );
    return Number(gone.numDeletedRows);
  }
}
