import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/kernel/index.ts';

/** Moves the application's clock; the machine's own goes on. */
export class ClockHand {
  private aheadMs = 0;
  private readonly spy;

  constructor(app: NestFastifyApplication) {
    this.spy = jest
      .spyOn(app.get(Clock), 'now')
      .mockImplementation(() => new Date(Date.now() + this.aheadMs));
  }

  /** Lets so many minutes pass for the application. */
  advance(minutes: number): void {
    this.aheadMs += minutes * 60_000;
  }

  /** Back to the machine's time. */
  restore(): void {
    this.aheadMs = 0;
    this.spy.mockRestore();
  }
}
