import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database, readJson } from '../database/index.ts';
import { Clock, acrossTenants, failpoint } from '../kernel/index.ts';
import { JobQueue } from './job.queue.ts';
import { JobRegistry } from './job.registry.ts';
import {
  backlogByTenant,
  claimPending,
  purgeDone,
  returnExpiredLeases,
  type ClaimedEntry,
} from './outbox.queries.ts';
import { shareRound, takeTurns } from './relay.rules.ts';

const CAP_PER_TENANT = 100;
const ROUND_MAX = 400;
const IDLE_MS = 100;
/** After a round that failed: the database is away, and asking it ten times a second only fills the log. */
const FAILED_MS = 1_000;
/** While Redis is away a hand-over waits for it for ever; a process that is to end must not. */
const STOP_MS = 5_000;
const HOUSEKEEPING_MS = 5_000;
const KEEP_DONE_MS = 24 * 60 * 60 * 1_000;

/** Moves committed jobs from the outbox to BullMQ. Any number of relays may run at once. */
@Injectable()
export class Relay {
  private readonly logger = new Logger('relay');
  private running: Promise<void> | null = null;
  private readonly leaseMs: number;
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.leaseMs = config.values.JOB_LEASE_SECONDS * 1_000;
  }

  /** Runs until {@link stop}. */
  start(): void {
    this.stopping = false;
    this.running ??= this.loop();
  }

  /** Finishes the round that is under way; one that hangs is left to the leases of its rows. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await Promise.race([this.running, sleep(STOP_MS, undefined, { ref: false })]);
    this.running = null;
  }

  /** One round: claim and lease rows, commit, then hand them over. A crash in between is repaired by the lease. */
  async round(): Promise<number> {
    const groups = await acrossTenants('relay: hands the jobs of all tenants over', async () => {
      const now = this.clock.now();
      const shares = shareRound(await backlogByTenant(this.database.db, now), CAP_PER_TENANT, ROUND_MAX);
      const leaseUntil = new Date(now.getTime() + this.leaseMs);
      const claimed: ClaimedEntry[][] = [];
      for (const [tenant, share] of shares) {
        claimed.push(
          await this.database.transaction((tx) => claimPending(tx, tenant, now, leaseUntil, share)),
        );
      }
      return claimed;
    });
    const entries = takeTurns(groups);
    if (entries.length === 0) return 0;
    failpoint('relay.claimed');
    await this.handOver(entries);
    failpoint('relay.handed-over');
    return entries.length;
  }

  /** Returns lost leases to the backlog and removes what was done long ago. */
  async housekeeping(): Promise<void> {
    await acrossTenants('relay: returns expired leases and removes old jobs', async () => {
      const now = this.clock.now();
      await returnExpiredLeases(this.database.db, now);
      await purgeDone(this.database.db, new Date(now.getTime() - KEEP_DONE_MS));
    });
  }

  private async handOver(entries: readonly ClaimedEntry[]): Promise<void> {
    await this.queue.queue.addBulk(
      entries.map((entry) => {
        const known = this.registry.find(entry.job);
        return {
          name: entry.job,
          data: {
            tenant: entry.tenant,
            job: entry.job,
            payload: readJson(entry.payload as Parameters<typeof readJson>[0]),
            requestId: entry.requestId,
          },
          opts: {
            jobId: entry.id,
            attempts: known?.job.attempts ?? 1,
            backoff: { type: 'exponential', delay: known?.job.backoffMs ?? 1_000 },
            removeOnComplete: true,
            // The outbox row keeps what failed and why. Were the job kept here, its id would be taken: one that BullMQ
            // gave up because its workers were killed could never be handed over again.
            removeOnFail: true,
          },
        };
      }),
    );
  }

  private async loop(): Promise<void> {
    let nextHousekeeping = 0;
    while (!this.stopping) {
      let pauseMs = IDLE_MS;
      try {
        if (Date.now() >= nextHousekeeping) {
          nextHousekeeping = Date.now() + Math.min(HOUSEKEEPING_MS, this.leaseMs / 2);
          await this.housekeeping();
        }
        if ((await this.round()) > 0) continue;
      } catch (error) {
        pauseMs = FAILED_MS;
        this.logger.error({ err: error }, 'a relay round failed and is tried again');
      }
      await this.pause(pauseMs);
    }
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
