import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { Clock, DomainError, failpoint, inTenant, tenantId } from '../kernel/index.ts';
import { QUEUE_NAME, QUEUE_PREFIX, queueConnection, type QueuedJob } from './job.queue.ts';
import { JobRegistry } from './job.registry.ts';
import { markDone, recordFailure } from './outbox.queries.ts';
import { nextRound } from './relay.rules.ts';

const CONCURRENCY = 24;
/** While Redis is away its client waits for it for ever; a process that is to end must not. */
const STOP_MS = 20_000;

/** Runs the handlers of jobs that the relay handed over, each in its tenant's scope, and marks their rows done. */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger('worker');
  private worker: Worker<QueuedJob> | null = null;
  private connection: Redis | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  private get lockMs(): number {
    return this.config.values.JOB_LEASE_SECONDS * 500;
  }

  start(): void {
    if (this.worker !== null) return;
    this.connection = queueConnection(this.config);
    this.worker = new Worker<QueuedJob>(QUEUE_NAME, (job) => this.process(job), {
      connection: this.connection,
      prefix: QUEUE_PREFIX,
      concurrency: CONCURRENCY,
      // A job of a worker that died runs elsewhere before its row's lease ends and hands it over once more.
      lockDuration: this.lockMs,
      stalledInterval: this.lockMs,
    });
    this.worker.on('error', (error) => this.logger.warn({ err: error }, 'the queue does not answer'));
  }

  /** Lets running handlers finish, then disconnects; what did not finish is handed over again when its lease ends. */
  async stop(): Promise<void> {
    await Promise.race([this.worker?.close(), sleep(STOP_MS, undefined, { ref: false })]);
    this.connection?.disconnect();
    this.worker = null;
    this.connection = null;
  }

  private async process(job: Job<QueuedJob>): Promise<void> {
    const tenant = tenantId(job.data.tenant);
    const id = job.id ?? '';
    await inTenant(
      tenant,
      job.data.job,
      async () => {
        try {
          await this.handle(job);
          failpoint('worker.handled');
          await markDone(this.database.db, tenant, id, this.clock.now());
        } catch (error) {
          const last =
            error instanceof UnrecoverableError || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
          const message = error instanceof Error ? error.message : String(error);
          const ended = last ? { nextRoundAt: nextRound(id, this.clock.now()) } : null;
          await recordFailure(this.database.db, tenant, id, message, ended);
          this.logger.warn({ err: error, job: job.data.job, jobId: id, last }, 'a job failed');
          throw error;
        }
      },
      job.data.requestId ?? `job-${id}`,
    );
  }

  private async handle(job: Job<QueuedJob>): Promise<void> {
    const known = this.registry.find(job.data.job);
    if (known === null) throw new UnrecoverableError(`This version knows no job ${job.data.job}.`);
    const payload = known.job.schema.safeParse(job.data.payload);
    if (!payload.success)
      throw new UnrecoverableError(`The payload is off its schema: ${payload.error.message}`);
    try {
      await known.handler.handle(tenantId(job.data.tenant), payload.data);
    } catch (error) {
      // A refusal by a rule is the same at every try.
      if (error instanceof DomainError && error.status < 500)
        throw new UnrecoverableError(`${error.code}: ${error.message}`);
      throw error;
    }
  }
}
