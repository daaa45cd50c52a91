const MINUTE_MS = 60_000;

/** Counts requests per secret key over the last minute. */
export class RateLimit {
  #times = new Map<string, number[]>();

  /** Counts a request and tells whether it is one too many. */
  exceeded(secretKey: string, limit: number | null, now: number): boolean {
    if (limit === null) return false;
    const recent = (this.#times.get(secretKey) ?? []).filter((time) => now - time < MINUTE_MS);
    if (recent.length < limit) recent.push(now);
    else return true;
    this.#times.set(secretKey, recent);
    return false;
  }

  clear(): void {
    this.#times.clear();
  }
}
