import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, isoInstant } from '../database/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import { findEventsAfter, findStanding } from './provisioning-run.queries.ts';
import type { RunEventView } from './provisioning-run.schemas.ts';
import { isEnded } from './provisioning-run.states.ts';

const LOOK_MS = 300;
const HEARTBEAT_MS = 15_000;
/** A stream ends then and is opened again by its reader, who is asked anew who they are. */
const LIFE_MS = 15 * 60_000;
const EVENTS_A_LOOK = 200;

/** Where a stream writes to: a browser's connection, or a test's list. */
export interface EventSink {
  write(text: string): void;
  end(): void;
}

interface Follower {
  readonly runId: string;
  readonly sink: EventSink;
  readonly endsAt: number;
  lastSeq: number;
  quietSince: number;
}

/**
 * Shows browsers what happens in runs, read from rows: any process can serve any run, and whoever lost the connection
 * goes on after the last number that they saw. All streams of a process share one look at the rows in 300 ms.
 */
@Injectable()
export class RunEventStreams implements BeforeApplicationShutdown {
  private readonly logger = new Logger('provisioning');
  private readonly followers = new Set<Follower>();
  private isLooking = false;

  constructor(private readonly database: Database) {}

  /**
   * Whether there is anything to tell after an event: false when the run has ended and the reader has seen its end.
   * @throws platform.run-not-found
   */
  async hasMore(runId: string, lastSeq: number): Promise<boolean> {
    const standing = await findStanding(this.database.db, runId);
    if (standing === undefined) throw platformAdminErrors.runNotFound();
    return !isEnded(standing.state) || standing.last_seq > lastSeq;
  }

  /** Tells what happened after an event, and what happens from now on, until the run's end. Call the answer to stop. */
  follow(runId: string, lastSeq: number, sink: EventSink): () => void {
    const now = Date.now();
    const follower: Follower = { runId, sink, lastSeq, endsAt: now + LIFE_MS, quietSince: now };
    this.followers.add(follower);
    void this.lookOn();
    return () => this.followers.delete(follower);
  }

  /** Connections that stay open would keep the process from ending. */
  beforeApplicationShutdown(): void {
    for (const follower of this.followers) this.end(follower);
  }

  /** Looks again and again while anybody follows. */
  private async lookOn(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    while (this.followers.size > 0) {
      await this.look();
      await sleep(LOOK_MS, undefined, { ref: false });
    }
    this.isLooking = false;
  }

  private async look(): Promise<void> {
    try {
      const byRun = Map.groupBy(this.followers, (follower) => follower.runId);
      for (const [runId, followers] of byRun) await this.tell(runId, followers);
    } catch (error) {
      this.logger.warn({ err: error }, 'the events of runs cannot be read and are looked for again');
    }
  }

  private async tell(runId: string, followers: readonly Follower[]): Promise<void> {
    const from = Math.min(...followers.map((follower) => follower.lastSeq));
    const rows = await findEventsAfter(this.database.db, runId, from, EVENTS_A_LOOK);
    const events = rows.map(({ type, at, ...row }): RunEventView => ({
      ...row,
      type: type === 'run' ? 'run' : 'step',
      at: isoInstant(at),
    }));
    const now = Date.now();
    for (const follower of followers) {
      const fresh = events.filter((event) => event.seq > follower.lastSeq);
      for (const event of fresh) follower.sink.write(eventText(event));
      follower.lastSeq = fresh.at(-1)?.seq ?? follower.lastSeq;
      if (fresh.length > 0) follower.quietSince = now;
      if (fresh.some(isLast) || now > follower.endsAt) this.end(follower);
      else if (now - follower.quietSince >= HEARTBEAT_MS) {
        follower.sink.write(': still here\n\n');
        follower.quietSince = now;
      }
    }
  }

  private end(follower: Follower): void {
    this.followers.delete(follower);
    follower.sink.end();
  }
}

function isLast({ type, state }: RunEventView): boolean {
  return type === 'run' && (state === 'done' || state === 'undone');
}

/** One event as it travels (HTML Living Standard, server-sent events). JSON has no line breaks of its own. */
export function eventText(event: RunEventView): string {
  return `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
