import { Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { sentenceOf, type Log } from './log.ts';
import type { RunMachine } from './run.machine.ts';
import { QUEUE_NAME, QUEUE_PREFIX, queueConnection, type RunJob } from './run.queue.ts';

/** Runs that one process takes steps of at the same time; most of a step is waiting for the platform. */
const CONCURRENCY = 4;
/** Longest wait for the step under way when the process is asked to end. */
const STOP_MS = 10_000;

/** What the worker is made of. */
export interface WorkerParts {
  readonly redisUrl: string;
  readonly leaseSeconds: number;
  readonly machine: RunMachine;
  readonly log: Log;
}

/** Takes runs from the queue and hands them to the machine. */
export class RunWorker {
  private readonly parts: WorkerParts;
  private readonly connection: Redis;
  private readonly worker: Worker<RunJob>;
  private readonly stopping = new AbortController();
  /** A queue that was emptied can hand the same run out again while this process still works on it. */
  private readonly inWork = new Set<string>();

  constructor(parts: WorkerParts) {
    this.parts = parts;
    this.connection = queueConnection(parts.redisUrl);
    const lockMs = parts.leaseSeconds * 1_000;
    this.worker = new Worker<RunJob>(QUEUE_NAME, (job) => this.take(job), {
      connection: this.connection,
      prefix: QUEUE_PREFIX,
      concurrency: CONCURRENCY,
      // A process that died gives its job back when its lease on the run has ended, as often as it takes.
      lockDuration: lockMs,
      stalledInterval: Math.max(500, lockMs / 2),
      maxStalledCount: 1_000,
    });
    this.worker.on('error', (error) => parts.log('debug', 'the queue complains', { reason: error.message }));
  }

  /** Takes nothing new and lets the steps under way finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.worker.close(), sleep(STOP_MS, undefined, { ref: false })]);
    this.connection.disconnect();
  }

  private async take({ data: { runId } }: Job<RunJob>): Promise<void> {
    if (this.inWork.has(runId)) return;
    this.inWork.add(runId);
    try {
      const turn = await this.parts.machine.work(runId, this.stopping.signal);
      this.parts.log('debug', 'a turn is over', { run: runId, turn });
    } catch (error) {
      // The run itself is unharmed: the poller hands it out again as long as it is open.
      this.parts.log('warn', 'a run had to be left for later', { run: runId, reason: sentenceOf(error) });
    } finally {
      this.inWork.delete(runId);
    }
  }
}
