import { z } from 'zod';

export const tossFault = z
  .object({
    /** Only calls of this merchant; all merchants when left out. */
    mId: z.string().optional(),
    operation: z.enum([
      'confirm',
      'cancel',
      'lookup',
      'virtual-account',
      'key-in',
      'billing-issue',
      'billing-charge',
      'billing-delete',
      'cash-receipt',
      'transactions',
      'settlements',
      'webhook',
    ]),
    kind: z.enum([
      'lose-answer-after-commit',
      'lose-answer-before-commit',
      'http-500-after-commit',
      'http-500-before-commit',
      'delay',
      'delay-answer',
      'reject',
      'webhook-late',
      'webhook-duplicate',
      'webhook-before-answer',
      'webhook-out-of-order',
      'webhook-lost',
    ]),
    /** The error code of a `reject`. */
    code: z.string().optional(),
    delayMs: z.number().int().nonnegative().max(600_000).default(1000),
    times: z.number().int().positive().max(1000).default(1),
  })
  .refine((fault) => (fault.operation === 'webhook') === fault.kind.startsWith('webhook-'), {
    message: 'Kinds that begin with webhook- belong to the operation webhook, and only they do.',
  });

export type TossFault = z.infer<typeof tossFault>;
export type FaultKind = TossFault['kind'];
export type Operation = TossFault['operation'];

/** The faults that still wait to happen, in the order in which they were asked for. */
export class Faults {
  #waiting: TossFault[] = [];

  add(fault: TossFault): void {
    this.#waiting.push({ ...fault });
  }

  /** Takes the next fault for this call, using up one of its times. */
  take(operation: Operation, mId: string, kinds?: FaultKind[]): TossFault | null {
    const fault = this.#waiting.find(
      (waiting) =>
        waiting.operation === operation &&
        (waiting.mId === undefined || waiting.mId === mId) &&
        (kinds === undefined || kinds.includes(waiting.kind)),
    );
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times === 0) this.#waiting = this.#waiting.filter((waiting) => waiting !== fault);
    return { ...fault };
  }

  waiting(): TossFault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }
}
