import { z } from 'zod';

export const serviceFault = z.object({
  /** `down` answers 503; the others are HTTP statuses or a wait before the true answer. */
  kind: z.enum(['delay', '429', '403', '500', 'down']),
  delayMs: z.number().int().nonnegative().max(600_000).default(1000),
  times: z.number().int().positive().max(10_000).default(1),
});

export type ServiceFault = z.infer<typeof serviceFault>;

/** Faults of an interface that only reads: waiting, refusing, being down. */
export class ServiceFaults {
  #waiting: ServiceFault[] = [];

  add(fault: ServiceFault): void {
    this.#waiting.push({ ...fault });
  }

  waiting(): ServiceFault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Uses up one time of the first fault; returns the HTTP status to fail with, or null after a wait. */
  async take(): Promise<number | null> {
    const fault = this.#waiting[0];
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times === 0) this.#waiting.shift();
    if (fault.kind === 'down') return 503;
    if (fault.kind !== 'delay') return Number(fault.kind);
    await new Promise((resolve) => {
      setTimeout(resolve, fault.delayMs);
    });
    return null;
  }
}
