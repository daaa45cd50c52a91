import type { Shelf } from '../core/journal.ts';
import { TossError } from './toss.errors.ts';

export interface StoredAnswer {
  status: number;
  body: string;
  traceId: string;
  storedAt: number;
}

const LIFE_MS = 15 * 24 * 60 * 60 * 1000;
const LONGEST_KEY = 300;

/** First answers by (key, secret key, method, address). The body of the request is not part of it, as at Toss. */
export class IdempotencyStore {
  #answers: Shelf<StoredAnswer>;
  #running = new Set<string>();

  constructor(answers: Shelf<StoredAnswer>) {
    this.#answers = answers;
  }

  /** The first answer to be replayed; without one the request is entered as running. */
  begin(tuple: string, now: number): StoredAnswer | null {
    if (this.#running.has(tuple)) throw new TossError('IDEMPOTENT_REQUEST_PROCESSING');
    const stored = this.#answers.get(tuple);
    if (stored && now - stored.storedAt < LIFE_MS) return stored;
    this.#running.add(tuple);
    return null;
  }

  /** Ends the run; `answer` null leaves the key free for another try. */
  end(tuple: string, answer: StoredAnswer | null): void {
    this.#running.delete(tuple);
    if (answer) this.#answers.set(tuple, answer);
  }

  clear(): void {
    this.#answers.clear();
  }
}

/** The tuple under which an answer is kept. */
export function idempotencyTuple(key: string, secretKey: string, method: string, url: string): string {
  if (key.length > LONGEST_KEY) throw new TossError('INVALID_IDEMPOTENCY_KEY');
  return JSON.stringify([key, secretKey, method, url]);
}
