/** Times of single operations, in milliseconds. */
export class Latencies {
  readonly #times: number[] = [];

  add(ms: number): void {
    this.#times.push(ms);
  }

  get count(): number {
    return this.#times.length;
  }

  /** The time that this share of all operations did not exceed; 0 when there was none. */
  percentile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const time = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
    return Math.round(time * 100) / 100;
  }
}
