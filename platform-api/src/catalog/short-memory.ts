import type { Clock } from '../kernel/index.ts';

/**
 * Remembers answers in this process for a moment, and asks once when many want the same one at the same time. For answers
 * that may be a little old and are asked for with every page; keys must start with the tenant.
 */
export class ShortMemory<T> {
  private readonly answers = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();

  constructor(
    private readonly clock: Clock,
    private readonly freshMs: number,
    private readonly keysMax = 5_000,
  ) {}

  /** The remembered answer for `key`, or a new one from `ask`. A failure is not remembered. */
  async get(key: string, ask: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const known = this.answers.get(key);
    if (known !== undefined && known.until > now) return await known.answer;
    if (this.answers.size >= this.keysMax) this.answers.clear();
    const answer = ask();
    this.answers.set(key, { until: now + this.freshMs, answer });
    answer.catch(() => this.answers.delete(key));
    return await answer;
  }

  /** Drops one answer, after this process changed what it tells. */
  forget(key: string): void {
    this.answers.delete(key);
  }
}
