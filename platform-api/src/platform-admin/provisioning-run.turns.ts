import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Clock } from '../kernel/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import { lockRun } from './provisioning-run.locks.ts';
import { findStanding, findSteps } from './provisioning-run.queries.ts';
import { LockedRun } from './provisioning-run.records.ts';

const PATIENCE_MS = 15_000;
const PAUSE_MS = 40;
/** Each step at work keeps one connection for its run's lock and needs others: more of them could use up the pool. */
const STEPS_AT_ONCE = 3;

/** Lets requests that change one run take turns, whichever process they reached. */
@Injectable()
export class RunTurns {
  private atWork = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` while it holds the run's row, in one transaction. The lock ends with the process, so a crash leaves
   * nothing locked.
   * @throws platform.run-not-found, platform.run-busy after 15 seconds of waiting.
   */
  async take<T>(runId: string, work: (run: LockedRun) => Promise<T>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const done = await this.attempt(runId, work);
      if (done !== null) return done.answer;
      if ((await findStanding(this.database.db, runId)) === undefined)
        throw platformAdminErrors.runNotFound();
      if (Date.now() > deadline) throw platformAdminErrors.runBusy();
      await sleep(PAUSE_MS * (1 + Math.random()));
    }
  }

  /** As {@link take}, for what keeps the run for longer: a bounded number of them at once in this process. */
  async takeLong<T>(runId: string, work: (run: LockedRun) => Promise<T>): Promise<T> {
    if (this.atWork >= STEPS_AT_ONCE) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.atWork += 1;
    try {
      return await this.take(runId, work);
    } finally {
      const next = this.queue.shift();
      if (next === undefined) this.atWork -= 1;
      else next();
    }
  }

  private async attempt<T>(
    runId: string,
    work: (run: LockedRun) => Promise<T>,
  ): Promise<{ answer: T } | null> {
    return await this.database.transaction(async (tx) => {
      const row = await lockRun(tx, runId);
      if (row === undefined) return null;
      return { answer: await work(new LockedRun(tx, row, await findSteps(tx, [runId]), this.clock)) };
    });
  }
}
