import { sentenceOf, type Log } from './log.ts';
import type { PlatformClient } from './platform.client.ts';
import type { Run } from './platform.types.ts';
import type { RunQueue } from './run.queue.ts';
import { isDue } from './run.rules.ts';

const EVERY_MS = 1_000;
/** A look that is older than this makes the process not ready. */
const FRESH_MS = 15_000;

/**
 * Asks the platform every second which runs are open and puts those that are due into the queue. What was in Redis is
 * therefore only ever a second old news, and an emptied Redis loses nothing.
 */
export class RunPoller {
  private readonly platform: PlatformClient;
  private readonly queue: RunQueue;
  private readonly log: Log;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private lookedAt = 0;
  private trouble = '';

  constructor(platform: PlatformClient, queue: RunQueue, log: Log) {
    this.platform = platform;
    this.queue = queue;
    this.log = log;
  }

  /** True while the platform answers. */
  get isReady(): boolean {
    return Date.now() - this.lookedAt < FRESH_MS;
  }

  /** Looks at once, and then every second. */
  start(): void {
    void this.look().finally(() => {
      if (!this.isStopped) this.timer = setTimeout(() => this.start(), EVERY_MS);
    });
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const now = new Date();
      for (const run of await this.openRuns())
        if (!this.isStopped && isDue(run, now)) await this.queue.add(run.id);
      this.lookedAt = Date.now();
      if (this.trouble !== '') this.log('info', 'the platform answers again');
      this.trouble = '';
    } catch (error) {
      const trouble = sentenceOf(error);
      if (trouble !== this.trouble) this.log('warn', 'open runs could not be read', { reason: trouble });
      this.trouble = trouble;
    }
  }

  private async openRuns(): Promise<Run[]> {
    const runs: Run[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.platform.openRuns(cursor);
      runs.push(...items);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return runs;
  }
}
