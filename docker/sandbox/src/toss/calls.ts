import type { Operation } from './faults.ts';

/** One request that reached the payment API, as a test wants to count it. */
export interface Call {
  at: string;
  operation: Operation;
  mId: string;
  method: string;
  path: string;
  idempotencyKey: string | null;
  paymentKey: string | null;
  orderId: string | null;
  request: unknown;
  /** The status that was (or, with a lost answer, would have been) sent. */
  status: number;
  code: string | null;
  /** True when the answer was a replay of an earlier one and nothing was done. */
  replayed: boolean;
  fault: string | null;
}

const KEPT = 5000;

/** The latest calls, newest last. */
export class CallLog {
  #calls: Call[] = [];

  add(call: Call): void {
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.shift();
  }

  all(mId?: string): Call[] {
    return mId === undefined ? this.#calls : this.#calls.filter((call) => call.mId === mId);
  }

  clear(): void {
    this.#calls = [];
  }
}
