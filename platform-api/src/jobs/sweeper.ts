import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Sweep } from './job.ts';
import { JobRegistry } from './job.registry.ts';

const REPEATS_MAX = 50;
/** A sweep may wait for somebody outside; what it was at is found again by the next process. */
const STOP_MS = 10_000;

/** Runs every sweep at its own pace. Several processes may: sweeps claim rows conditionally. */
@Injectable()
export class Sweeper {
  private readonly logger = new Logger('sweeper');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(private readonly registry: JobRegistry) {}

  start(): void {
    this.stopping = false;
    for (const sweep of this.registry.sweeps) this.schedule(sweep);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.race([Promise.all(this.running.values()), sleep(STOP_MS, undefined, { ref: false })]);
  }

  private schedule(sweep: Sweep): void {
    if (this.stopping) return;
    const timer = setTimeout(() => {
      const run = this.runOnce(sweep).finally(() => {
        this.running.delete(sweep.name);
        this.schedule(sweep);
      });
      this.running.set(sweep.name, run);
    }, sweep.everyMs);
    this.timers.set(sweep.name, timer);
  }

  private async runOnce(sweep: Sweep): Promise<void> {
    try {
      for (let round = 0; round < REPEATS_MAX && !this.stopping; round += 1) {
        if ((await sweep.run()) === 0) return;
      }
    } catch (error) {
      this.logger.error({ err: error, sweep: sweep.name }, 'a sweep failed and runs again at its next turn');
    }
  }
}
